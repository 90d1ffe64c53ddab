import type {
  AssetLayer,
  BlockPlan,
  Community,
  ExcludedGround,
  Jurisdiction,
} from '../grid/records.ts';
import type { Letter, Person, Team, Unit } from '../people/records.ts';
import type {
  DecidedUses,
  DragNet,
  ModeSetting,
  RoundStage,
  SecondPurpose,
  SweepWidth,
  TrackLimits,
  ViewPost,
  VisitSetting,
} from '../tracks/counting-records.ts';
import type { StageWindow } from '../tracks/growth-stage.ts';
import type { Round, Track } from '../tracks/records.ts';

/** 台账 itself. */
export interface LedgerRow {
  readonly id: 'ledger';
  readonly ledgerId: string;
  readonly name: string;
  readonly createdAt: string;
  /** Set on the sample only: the day it is read at, shown as “截至 …”. */
  readonly sampleAsOf: string | null;
}

/** One command as recorded: what undo works on. `id` is device + hlc. */
export interface CommandRow {
  readonly id: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Kinds of its entries, each once, in order of first appearance. */
  readonly kinds: readonly string[];
  /** Command this one takes back, and the one that took this back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

/** Every table the entries project to; the same rows stand in memory, in Dexie and in `query`. */
export interface Tables {
  readonly ledger: LedgerRow;
  readonly jurisdiction: Jurisdiction;
  readonly excludedGround: ExcludedGround;
  readonly assetLayers: AssetLayer;
  readonly communities: Community;
  readonly blockPlan: BlockPlan;
  readonly units: Unit;
  readonly persons: Person;
  readonly teams: Team;
  readonly letters: Letter;
  readonly rounds: Round;
  readonly tracks: Track;
  readonly growthStages: StageWindow;
  readonly roundStages: RoundStage;
  readonly legUses: DecidedUses;
  readonly secondPurposes: SecondPurpose;
  readonly modeSettings: ModeSetting;
  readonly trackLimits: TrackLimits;
  readonly dragNets: DragNet;
  readonly viewPosts: ViewPost;
  readonly sweepWidths: SweepWidth;
  readonly visitSettings: VisitSetting;
  readonly commands: CommandRow;
}

export type TableName = keyof Tables;

/** The fold of a ledger: rows by id, per table. */
export type State = { readonly [Name in TableName]: ReadonlyMap<string, Tables[Name]> };

/** One row put or deleted. */
export type RowChange = {
  [Name in TableName]:
    | { readonly table: Name; readonly put: Tables[Name] }
    | { readonly table: Name; readonly delete: string };
}[TableName];
