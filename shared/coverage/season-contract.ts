import type { Track } from '../tracks/records.ts';
import type { AssetSource } from './assets/asset-places.ts';
import type { AssetTally } from './assets/asset-tally.ts';
import type {
  BlockGaps,
  BlockInterval,
  Level,
  Pause,
  SeasonFigures,
  TrackFilter,
  TurfOpinion,
} from './figures.ts';
import type { TrackInput } from './inputs.ts';

/** What one track's legs did inside one block; tracks that only pass through have none. */
export interface TrackReach {
  readonly trackId: string;
  readonly code: string;
  readonly metres: number;
  readonly fixes: number;
}

export interface SeasonOptions {
  /** Sweep every consecutive pair of fixes of a segment at nominal half-width: no dropouts, no uses. */
  readonly raw?: boolean;
  /** Which tracks count from the first; all of them when left out. */
  readonly filter?: TrackFilter;
}

/** All tracks over one ground: live figures at nominal half-width, the rest on demand. Codes are block codes. */
export interface Season {
  /** Adds, replaces (same id) and removes tracks. Cancelled work leaves the season as it was. */
  changeTracks(
    put: readonly TrackInput[],
    removeIds: readonly string[],
    pause?: Pause,
  ): Promise<SeasonFigures | 'cancelled'>;
  setFilter(filter: TrackFilter, pause?: Pause): Promise<SeasonFigures | 'cancelled'>;
  figures(): SeasonFigures;
  intervals(
    codes: readonly string[],
    pause?: Pause,
  ): Promise<ReadonlyMap<string, BlockInterval> | 'cancelled'>;
  gaps(
    codes: readonly string[],
    pause?: Pause,
  ): Promise<ReadonlyMap<string, BlockGaps> | 'cancelled'>;
  /** Web-Mercator tile, 256 × 256 straight RGBA, alpha = share seen; null where nothing is. */
  paintTile(z: number, x: number, y: number, level: Level): Uint8ClampedArray | null;
  uncoveredByTurf(code: string, now: () => number, pause?: Pause): Promise<TurfOpinion>;
  /** Pixels of areas (such as well sites) and how much of each is seen, excluded ground included, square metres. */
  areasSeen(areas: readonly GeoJSON.MultiPolygon[]): readonly AreaSeen[];
  /** Tracks that count under the filter, each with the codes of the blocks its counting legs enter. Cameras are none. */
  visits(): readonly TrackVisits[];
  /** Points visited and line metres walked by the tracks that count; see assets/asset-tally.ts. */
  tallyAssets(
    sources: readonly AssetSource[],
    withinMetres: number,
    pause?: Pause,
  ): Promise<readonly CodedTally[] | 'cancelled'>;
  /** All tracks and cameras given, whatever the filter. */
  inputs(): readonly TrackInput[];
  /** Sums over the tracks of the current filter. */
  effort(): SeasonEffort;
  /** Of every track, counting under the filter or not, in order of track ids. */
  reaches(): readonly TrackReach[];
}

export interface AreaSeen {
  readonly squareMetres: number;
  readonly seenSquareMetres: number;
}

/** One track, its `people` those it stands for, and the blocks it enters. */
export interface TrackVisits {
  readonly track: Track;
  readonly codes: readonly string[];
}

/** A tally with the block's code in place of its number; null outside all blocks. */
export type CodedTally = Omit<AssetTally, 'block'> & { readonly code: string | null };

export interface SeasonEffort {
  readonly tracks: number;
  readonly fixes: number;
  readonly dropouts: number;
}
