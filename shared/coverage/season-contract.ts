import type {
  BlockGaps,
  Level,
  Pause,
  SeasonFigures,
  SeenInterval,
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
  ): Promise<ReadonlyMap<string, SeenInterval> | 'cancelled'>;
  gaps(
    codes: readonly string[],
    pause?: Pause,
  ): Promise<ReadonlyMap<string, BlockGaps> | 'cancelled'>;
  /** Web-Mercator tile, 256 × 256 straight RGBA, alpha = share seen; null where nothing is. */
  paintTile(z: number, x: number, y: number, level: Level): Uint8ClampedArray | null;
  uncoveredByTurf(code: string, now: () => number, pause?: Pause): Promise<TurfOpinion>;
  /** Sums over the tracks of the current filter. */
  effort(): SeasonEffort;
  /** Of every track, counting under the filter or not, in order of track ids. */
  reaches(): readonly TrackReach[];
}

export interface SeasonEffort {
  readonly tracks: number;
  readonly fixes: number;
  readonly dropouts: number;
}
