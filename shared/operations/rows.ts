import type { ClearanceTables } from '../clearance/records/clearance-rows.ts';
import type {
  AssetLayer,
  BlockPlan,
  Community,
  ExcludedGround,
  Jurisdiction,
} from '../grid/records.ts';
import type { JsonValue } from '../ledger/entry.ts';
import type { Account, AccountKey } from '../people/account-records.ts';
import type {
  Guarantee,
  Letter,
  LetterArea,
  LetterDetails,
  Person,
  Post,
  Team,
  Unit,
} from '../people/records.ts';
import type {
  Assignment,
  BlockOwnerRecord,
  BlockTraits,
  PlanAssumptions,
  TeamDetails,
} from '../plan/records.ts';
import type { ReportRecord } from '../report/report-entries.ts';
import type {
  DecidedUses,
  DragNet,
  ModeSetting,
  PositionError,
  RoundStage,
  SecondPurpose,
  SweepWidth,
  TrackError,
  TrackLimits,
  ViewPost,
  VisitSetting,
} from '../tracks/counting-records.ts';
import type { StageWindow } from '../tracks/growth-stage.ts';
import type { Round, Track } from '../tracks/records.ts';
import type { Transfer } from './transfer/transfer-entries.ts';

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
  readonly device: string;
  readonly hlc: string;
  readonly actor: string;
  /** Kinds of its entries, each once, in order of first appearance, and how many of each there are. */
  readonly kinds: readonly string[];
  readonly counts: readonly number[];
  /** Command this one takes back, and the one that took this back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

/** One of two versions of a record: who wrote it, when, and what; `record` is null where it was taken away. */
export interface ConflictSide {
  readonly hash: string;
  readonly device: string;
  readonly seq: number;
  readonly hlc: string;
  readonly actor: string;
  readonly record: JsonValue;
}

/**
 * 冲突: two devices changed one record without knowing of each other. Until a person decides, `kept` (the later by the clock)
 * stands, except where ownership or a signature is concerned: there neither counts.
 */
export interface Conflict {
  /** Hashes of both entries. */
  readonly id: string;
  readonly table: string;
  readonly recordId: string;
  readonly kept: ConflictSide;
  readonly other: ConflictSide;
  /** Null while it is open. */
  readonly decision: { readonly hash: string; readonly actor: string; readonly hlc: string } | null;
}

/** Every table the entries project to; the same rows stand in memory, in Dexie and in `query`. */
export interface Tables extends ClearanceTables {
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
  readonly posts: Post;
  readonly guarantees: Guarantee;
  readonly letterDetails: LetterDetails;
  readonly letterAreas: LetterArea;
  readonly rounds: Round;
  readonly tracks: Track;
  readonly transfers: Transfer;
  readonly accounts: Account;
  readonly accountKeys: AccountKey;
  readonly conflicts: Conflict;
  readonly blockOwners: BlockOwnerRecord;
  readonly blockTraits: BlockTraits;
  readonly teamDetails: TeamDetails;
  readonly assignments: Assignment;
  readonly planAssumptions: PlanAssumptions;
  readonly growthStages: StageWindow;
  readonly roundStages: RoundStage;
  readonly legUses: DecidedUses;
  readonly secondPurposes: SecondPurpose;
  readonly modeSettings: ModeSetting;
  readonly trackLimits: TrackLimits;
  readonly positionErrors: PositionError;
  readonly trackErrors: TrackError;
  readonly dragNets: DragNet;
  readonly viewPosts: ViewPost;
  readonly sweepWidths: SweepWidth;
  readonly visitSettings: VisitSetting;
  readonly reports: ReportRecord;
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
