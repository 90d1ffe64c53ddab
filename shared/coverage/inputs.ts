import type { BlockShapes } from '../grid/block-shape.ts';
import type { TrackCounting } from '../tracks/counting.ts';
import type { ViewPost } from '../tracks/counting-records.ts';
import type { Track } from '../tracks/records.ts';

/** Ground as the engine needs it: GeoJSON for outlines, plane shapes for blocks. */
export interface GroundInput {
  readonly centralMeridian: number;
  readonly boundary: GeoJSON.MultiPolygon;
  readonly excluded: readonly GeoJSON.MultiPolygon[];
  readonly blocks: BlockShapes;
}

/** A track and its packed fixes, as stored. */
export interface TrackInput {
  readonly track: Track;
  readonly packed: Uint8Array;
  /** What was decided for it beyond its own record; left out when nothing was. */
  readonly counting?: TrackCounting;
  /** A camera's view in place of fixes: see view-tracks.ts. */
  readonly view?: ViewPost;
}
