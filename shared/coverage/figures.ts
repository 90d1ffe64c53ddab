import type { PlanePolygon } from '../grid/block-shape.ts';
import type { Mode } from '../tracks/records.ts';

/** Which sweep is meant: half-width narrowed, as declared, or widened with short bridges. */
export type Level = 'pessimistic' | 'nominal' | 'optimistic';

/** Which tracks count. `null` means all. Days are ISO dates, inclusive. */
export interface TrackFilter {
  readonly roundId: string | null;
  readonly modes: readonly Mode[] | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** Square metres seen outside excluded ground, at the three levels. */
export interface SeenInterval {
  readonly pessimistic: number;
  readonly nominal: number;
  readonly optimistic: number;
}

/** What a block's walks come to when only those of a day and later count; null is the day of tracks without times. */
export interface SeenSince {
  readonly day: string | null;
  readonly isReached: boolean;
  readonly seenSquareMetres: number;
}

/** Interval of one block, and what of it the walks of its last days alone come to, the latest day first. */
export interface BlockInterval extends SeenInterval {
  readonly since: readonly SeenSince[];
}

/** Live figures of one block; areas are row sums in square metres, so they add up to the pixel. */
export interface BlockFigures {
  readonly code: string;
  readonly maskSquareMetres: number;
  readonly excludedSquareMetres: number;
  /** Nominal seen, outside excluded ground. */
  readonly seenSquareMetres: number;
  /** mask − excluded − seen. */
  readonly uncoveredSquareMetres: number;
  readonly reached: boolean;
  readonly metresInside: number;
  readonly secondsInside: number;
  /** Time spent standing inside, which covers no ground and is not among `secondsInside`. */
  readonly standingSeconds: number;
  readonly fixesInside: number;
  /** Tracks with a leg inside, and people on them. */
  readonly tracksInside: number;
  readonly personTimes: number;
  /** Latest fix inside, ISO, null without times. */
  readonly lastTime: string | null;
}

export interface SeasonFigures {
  readonly blocks: readonly BlockFigures[];
  readonly blocksReached: number;
  readonly maskSquareMetres: number;
  readonly excludedSquareMetres: number;
  readonly seenSquareMetres: number;
  readonly uncoveredSquareMetres: number;
  /** Row height × pixel width of the engine, metres. */
  readonly resolutionMetres: readonly [rowHeight: number, pixelWidth: number];
}

/** 空白区: one connected piece of uncovered ground, above the minimum area and width; rank 1 is the largest. */
export interface Gap {
  /** Block code and rank: `K07-1`. */
  readonly id: string;
  readonly blockCode: string;
  readonly rank: number;
  readonly areaSquareMetres: number;
  /** Shell and holes in the plane, integer millimetres. */
  readonly polygon: PlanePolygon;
  /** A point inside, `[longitude, latitude]`. */
  readonly position: readonly [number, number];
}

export interface BlockGaps {
  readonly gaps: readonly Gap[];
  /** Uncovered ground too small or too thin to list: uncovered = gaps + slivers. */
  readonly sliverSquareMetres: number;
}

/** The second opinion: one block's uncovered ground by polygon arithmetic. */
export type TurfOpinion =
  | {
      readonly kind: 'compared';
      readonly uncoveredByTurfSquareMetres: number;
      readonly uncoveredByRowsSquareMetres: number;
      readonly differenceSquareMetres: number;
      /** Within 1 % + 200 m². */
      readonly agrees: boolean;
      /** What turf leaves uncovered, WGS84. */
      readonly outline: GeoJSON.MultiPolygon;
      readonly milliseconds: number;
    }
  | { readonly kind: 'turf-failed'; readonly reason: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'cancelled' };

/** Asked between pieces of long work; `cancel` ends it. `done` and `total` are in the work's own unit. */
export type Pause = (done: number, total: number) => Promise<'go' | 'cancel'>;
