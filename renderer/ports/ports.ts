import type { AssetSource } from '../../shared/coverage/assets/asset-places.ts';
import type { MemberCandidate } from '../../shared/coverage/drag-net-members.ts';
import type {
  BlockGaps,
  BlockInterval,
  Level,
  SeasonFigures,
  TrackFilter,
  TurfOpinion,
} from '../../shared/coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import type { LegLine } from '../../shared/coverage/leg-table.ts';
import type {
  AreaSeen,
  CodedTally,
  TrackReach,
  TrackVisits,
} from '../../shared/coverage/season-contract.ts';
import type { CountingChange, CountingTrial } from '../../shared/coverage/try-counting.ts';
import type { BlockCount, BlockCut } from '../../shared/grid/build-blocks.ts';
import type { JournalStatus } from '../../shared/host/ports.ts';
import type { BoundaryChoices, BoundaryFile } from '../../shared/import/geojson/read-boundary.ts';
import type { LayerFile } from '../../shared/import/geojson/read-layer.ts';
import type { ListSheet } from '../../shared/import/lists/read-workbook.ts';
import type { ParsedFile } from '../../shared/import/parsed-file.ts';
import type { PreparedTrack } from '../../shared/import/prepare-tracks.ts';
import type { Entry, JsonValue } from '../../shared/ledger/entry.ts';
import type { State } from '../../shared/operations/rows.ts';
import type { FileProblem, Result } from '../../shared/problems/problem.ts';
import type { IntegrityFlag } from '../../shared/tracks/integrity/flags.ts';

/** Progress of long work: `done` of `total` in the work's own unit. */
export type OnProgress = (done: number, total: number) => void;

/** Square, plane-aligned texture request in Web-Mercator tile numbers. */
export interface CoverageTileRequest {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly level: Level;
  readonly revision: number;
}

/** The coverage worker as the page sees it. A `null` result was cancelled or made stale by newer tracks or filter. */
export interface CoveragePort {
  open(ground: GroundInput): Promise<void>;
  /** Adds, replaces (same id) and removes tracks; figures are recomputed for the current filter. */
  changeTracks(
    put: readonly TrackInput[],
    removeIds: readonly string[],
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<SeasonFigures | null>;
  setFilter(
    filter: TrackFilter,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<SeasonFigures | null>;
  intervals(
    codes: readonly string[],
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, BlockInterval> | null>;
  gaps(
    codes: readonly string[],
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, BlockGaps> | null>;
  uncoveredByTurf(code: string, signal?: AbortSignal): Promise<TurfOpinion>;
  /** What every track did in the blocks it entered, whatever the filter. */
  reaches(): Promise<readonly TrackReach[] | null>;
  /** Lines of tracks for drawing, thinned to what can be seen; worked out beside the season, in the order given. */
  lines(
    tracks: readonly TrackInput[],
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<readonly TrackLines[] | null>;
  /** Legs of one track as they count, with what the program takes them for; empty before a ground is open. */
  legs(input: TrackInput): Promise<readonly LegLine[]>;
  /** Flags on all tracks, whatever the filter; null when cancelled. */
  audit(teamSizes: ReadonlyMap<string, number>): Promise<readonly IntegrityFlag[] | null>;
  /** Tracks that look like members of the drag-net led by one. */
  members(leader: TrackInput): Promise<readonly MemberCandidate[]>;
  /** Facilities visited by the tracks that count, and the blocks each of those enters. */
  assets(
    sources: readonly AssetSource[],
    withinMetres: number,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<AssetFigures | null>;
  /** What counting tracks otherwise (by id) would do to a round, worked out beside the season; null when cancelled. */
  tryCounting(
    roundId: string,
    changes: ReadonlyMap<string, CountingChange>,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<CountingTrial | null>;
  /** Ground seen at one level as an RGBA texture 256 × 256, null where nothing is. */
  tile(request: CoverageTileRequest): Promise<ImageBitmap | null>;
}

export interface AssetFigures {
  readonly tallies: readonly CodedTally[];
  /** Areas of each source, in the order given. */
  readonly areas: readonly (readonly AreaSeen[])[];
  readonly visits: readonly TrackVisits[];
}

/** Legs of a track for drawing, split by what they are. Positions are `[longitude, latitude]`. */
export interface TrackLines {
  readonly trackId: string;
  readonly search: readonly (readonly (readonly [number, number])[])[];
  readonly transit: readonly (readonly (readonly [number, number])[])[];
  readonly standing: readonly (readonly (readonly [number, number])[])[];
  readonly dropouts: readonly (readonly (readonly [number, number])[])[];
}

/** One file read by the import worker: what was found, without the fixes themselves, which are in the packed tracks. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly parsed: Omit<ParsedFile, 'tracks'>;
  /** Ready to be recorded; empty when the file was refused. */
  readonly prepared: readonly PreparedTrack[];
}

export interface ImportPort {
  /**
   * Reads files one after another off the main thread; a cancelled read gives null. With the project's boundary, tracks
   * wholly outside are flagged. Rejects with a `WorkerFailure` when the reader broke or went silent for a minute.
   */
  read(
    file: File,
    onProgress?: OnProgress,
    signal?: AbortSignal,
    boundary?: GeoJSON.MultiPolygon,
  ): Promise<ReadFile | null>;
}

/** Reading of spreadsheets off the main thread. */
export interface ListPort {
  readWorkbook(file: File): Promise<Result<readonly ListSheet[]>>;
}

/** Reading and counting of ground off the main thread. A `null` count was given up for a newer one. */
export interface GroundPort {
  readBoundary(
    text: string,
    fileName: string,
    choices?: BoundaryChoices,
  ): Promise<Result<BoundaryFile, readonly FileProblem[]>>;
  readLayer(
    text: string,
    fileName: string,
    centralMeridian: number,
  ): Promise<Result<LayerFile, readonly FileProblem[]>>;
  countBlocks(
    cut: Omit<BlockCut, 'areas'>,
    signal?: AbortSignal,
  ): Promise<Result<BlockCount> | null>;
}

/** What came of a command once it is on disc. */
export interface Recorded {
  readonly value: JsonValue;
  /** Unix milliseconds of the acknowledgement. */
  readonly savedAt: number;
}

/** The open ledger as the page uses it; every change resolves only after the host's acknowledgement. */
export interface LedgerClient {
  state(): State;
  /** Called after each change of state, whoever made it (this tab or another). */
  subscribe(listener: () => void): () => void;
  perform(operation: string, input: unknown): Promise<Result<Recorded>>;
  /** Reads on in the journal: for what the host itself recorded, such as a merge. */
  follow(): Promise<void>;
  /** Entries of the whole journal, in the order they arrived. */
  readEntries(): Promise<readonly Entry[]>;
  readBlob(sha256: string): Promise<Result<Uint8Array>>;
  putBlob(bytes: Uint8Array): Promise<Result<string>>;
  lastSavedAt(): number | null;
}

/** How the page found the ledger at start. `rebuilt` says why the index was made again, null when it was in step. */
export type Boot =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'open';
      readonly client: LedgerClient;
      readonly rebuilt: 'missing' | 'behind' | 'damaged' | null;
      readonly status: Extract<JournalStatus, { kind: 'open' }>;
    }
  | { readonly kind: 'damaged'; readonly status: Extract<JournalStatus, { kind: 'damaged' }> }
  | { readonly kind: 'unreachable' };
