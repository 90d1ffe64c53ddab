import type { ClearanceState } from '../../shared/clearance/states/block-states.ts';
import type { BoardGroup } from '../../shared/clearance/states/board-group.ts';
import type {
  BlockFigures,
  BlockGaps,
  BlockInterval,
  Level,
  SeasonFigures,
  TrackFilter,
  TurfOpinion,
} from '../../shared/coverage/figures.ts';
import type { LegLine } from '../../shared/coverage/leg-table.ts';
import type { TrackReach } from '../../shared/coverage/season-contract.ts';
import type { AssetLayer, Bounds } from '../../shared/grid/records.ts';
import type { CommandRow, State } from '../../shared/operations/rows.ts';
import type { LetterStatus } from '../../shared/people/letter-status.ts';
import type { Letter } from '../../shared/people/records.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import type { IntegrityFlag } from '../../shared/tracks/integrity/flags.ts';
import type { AccountStatus } from '../ports/account-port.ts';
import type { AssetFigures, Boot, TrackLines } from '../ports/ports.ts';
import type { FindList, FindsView, LeadList, Placing } from './finds/finds-view.ts';
import type { Ground } from './ground.ts';
import type { LetterDrawing } from './letter-drawing.ts';
import type { PlanView } from './plan/plan-view.ts';
import type { Preferences } from './preferences.ts';
import type { ReportState } from './report-state.ts';

export type WorkKind =
  | 'audit'
  | 'legs'
  | 'trial'
  | 'assets'
  | 'coverage'
  | 'intervals'
  | 'gaps'
  | 'tracks'
  | 'import'
  | 'turf'
  | 'report'
  | 'save';

/** Long work under way, as the status bar shows it. */
export interface RunningWork {
  readonly id: number;
  readonly kind: WorkKind;
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
  readonly cancel: (() => void) | null;
}

export type Notice =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'undone' | 'redone'; readonly command: CommandRow }
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'copied'; readonly text: string }
  | { readonly kind: 'coverage-failed' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'cut'; readonly bytes: number; readonly wasSaved: boolean };

export interface Selection {
  readonly codes: readonly string[];
  readonly gapId: string | null;
  readonly trackId: string | null;
}

export interface Turf {
  readonly code: string;
  readonly opinion: TurfOpinion | null;
}

export interface Integrity {
  readonly of: State['tracks'];
  readonly flags: ReadonlyMap<string, readonly IntegrityFlag[]>;
}

export interface AssetAnswer extends AssetFigures {
  readonly revision: number;
  readonly withinMetres: number;
  readonly layers: readonly AssetLayer[];
}

/** The leg table of the selected track; `picked` are the first fixes of the lines chosen in it. */
export interface TrackLegTable {
  readonly trackId: string;
  readonly lines: readonly LegLine[];
  readonly picked: readonly number[];
}

/** What the ledger workspace shows. */
export type LedgerPage =
  | 'letters'
  | 'organisation'
  | 'pairings'
  | 'ownership'
  | 'packages'
  | 'conflicts'
  | 'audit'
  | 'snapshots';
export type DialogName =
  | 'import'
  | 'keys'
  | 'search'
  | 'round'
  | 'counting'
  | 'administrator'
  | 'accounts'
  | 'own-account'
  | 'sign-in';
export type Workspace = 'plan' | 'walk' | 'clear' | 'ledger' | 'report';
/** What the register lists: letters of a kind, or the ground no letter in force answers for. */
export type RegisterView =
  | 'all'
  | 'todo'
  | Letter['rank']
  | Exclude<LetterStatus, 'in-force'>
  | 'uncovered';
/** What the clearing board lists. */
export type BoardView =
  | { readonly kind: 'today' }
  | { readonly kind: 'all' | 'mine' | 'overdue' | 'expiring' | 'returned' }
  | { readonly kind: 'group'; readonly group: BoardGroup }
  | { readonly kind: 'state'; readonly state: ClearanceState }
  | { readonly kind: 'station'; readonly stationId: string };
/** Books kept with a campaign, each a page over the board. */
export type ClearPage =
  | 'lots'
  | 'supervisions'
  | 'nil-returns'
  | 'standings'
  | 'publicity'
  | 'sites';
/** What the clearing workspace shows: the board, or one of the books beside it. */
export type ClearView =
  | BoardView
  | { readonly kind: 'finds'; readonly list: FindList }
  | { readonly kind: 'leads'; readonly list: LeadList }
  | { readonly kind: 'page'; readonly page: ClearPage };
export type TableTab = 'blocks' | 'tracks' | 'gaps' | 'assets' | 'rollup';
export type TableScope = 'all' | 'visible' | 'selected';
export type MapTool = 'select' | 'pan' | 'lasso' | 'measure-length' | 'measure-area';

/** Everything the screen shows; only `rows` is the ledger's, the rest lives as long as the window. */
export interface SessionState {
  /** `locked`: the ledger is encrypted and waits for its secret. `signed-out`: the ledger has accounts, and nobody is signed in at this window. */
  readonly boot:
    | Boot
    | {
        readonly kind: 'starting';
        /** Entries of the ledger checked so far, where there are many. */
        readonly checked?: { readonly done: number; readonly total: number };
      }
    | { readonly kind: 'locked' }
    | { readonly kind: 'signed-out' };
  /** Null until the host has said. */
  readonly signedIn: AccountStatus | null;
  /** The screen is hidden until the password is given; everything under it stays as it is. */
  readonly isLocked: boolean;
  /** The password was just given again, for the next signature. */
  readonly isConfirmed: boolean;
  /** Told whether the password was given, while a signature waits for it. */
  readonly confirming: ((given: boolean) => void) | null;
  readonly rows: State;
  readonly savedAt: number | null;
  readonly ground: Ground | null;
  readonly figures: SeasonFigures | null;
  readonly figuresByCode: ReadonlyMap<string, BlockFigures>;
  readonly intervals: ReadonlyMap<string, BlockInterval>;
  readonly gaps: ReadonlyMap<string, BlockGaps>;
  /** Rises with every change of tracks or filter. */
  readonly coverageRevision: number;
  /** Counting tracks inside each block; null until asked for since the last change. */
  readonly tracksByBlock: ReadonlyMap<string, readonly string[]> | null;
  readonly clearView: ClearView;
  /** Where on the map a must-check site is to be, until its form is closed; `[longitude, latitude]`. */
  readonly newSite: readonly [number, number] | null;
  readonly finds: FindsView;
  /** A form that wants a place; null while none does. */
  readonly placing: Placing | null;
  readonly trackLines: ReadonlyMap<string, TrackLines>;
  readonly filter: TrackFilter;
  readonly level: Level;
  readonly shown: 'reached' | 'seen';
  readonly selection: Selection;
  readonly turf: Turf | null;
  readonly legs: TrackLegTable | null;
  /** Flags by track, and the tracks they were found in; null until asked for. */
  readonly integrity: Integrity | null;
  /** Facilities under the tracks and filter of a revision; null until asked for. */
  readonly assets: AssetAnswer | null;
  readonly work: readonly RunningWork[];
  readonly notices: readonly Notice[];
  readonly dialog: DialogName | null;
  readonly droppedFiles: readonly File[];
  readonly tool: MapTool;
  readonly mapBounds: Bounds | null;
  readonly metresPerPixel: number | null;
  readonly scaleDenominator: number | null;
  /** `[longitude, latitude]` under the pointer. */
  readonly pointer: readonly [number, number] | null;
  readonly mapAvailable: boolean;
  readonly tableTab: TableTab;
  readonly tableScope: TableScope;
  readonly workspace: Workspace;
  readonly ledgerPage: LedgerPage;
  readonly registerView: RegisterView;
  /** The letter whose panel is open. */
  readonly letterId: string | null;
  /** The letter whose area is being drawn on the map. */
  readonly letterDrawing: LetterDrawing | null;
  /** The unit whose panel is open on the organisation page. */
  readonly unitId: string | null;
  /** Day the register is read at (ISO); null is its own day. */
  readonly registerOn: string | null;
  readonly plan: PlanView;
  /** What every track did in the blocks; null until asked for. */
  readonly reaches: readonly TrackReach[] | null;
  readonly report: ReportState;
  readonly preferences: Preferences;
}
