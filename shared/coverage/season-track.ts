import type { Plane } from '../geometry/plane.ts';
import type { ViewPost } from '../tracks/counting-records.ts';
import type { BlockIndex } from './block-index.ts';
import { countingLegs, legsAt, mayCount, radiusAt, standingLegs } from './counting-legs.ts';
import type { Level } from './figures.ts';
import type { TrackInput } from './inputs.ts';
import { type Raster, rasterFor, turnIntoEngine } from './raster.ts';
import { addStanding, type Reach, reachOfTrack } from './reach.ts';
import { sweepLeg, type TileCanvas } from './sweep-leg.ts';
import { type Box, boxOf } from './tile-grid.ts';
import type { ScratchCanvas, TrackFootprints } from './tile-store.ts';
import { drawView, viewCountsAt, viewRing } from './view-tracks.ts';

/** A track as the season keeps it: packed fixes, what it covers, what it did in the blocks. */
export interface SeasonTrack {
  readonly input: TrackInput;
  readonly footprints: TrackFootprints;
  readonly reach: readonly Reach[];
  readonly fixes: number;
  readonly dropouts: number;
  /** Box of the fixes in engine metres, null without any. */
  readonly box: Box | null;
}

/** What a season reads tracks by. */
export interface TrackReading {
  readonly plane: Plane;
  readonly index: BlockIndex;
  readonly isRaw: boolean;
}

/** Reads a track once: effort, then footprints on a clean canvas. Transit gives neither, standing gives time. */
export function readSeasonTrack(
  input: TrackInput,
  reading: TrackReading,
  canvas: ScratchCanvas,
): SeasonTrack {
  if (input.view !== undefined) return readView(input, input.view, reading, canvas);
  const track = legsAt(input, reading.plane, 'nominal', reading.isRaw);
  const legs = reading.isRaw ? track.legs : countingLegs(input, track.legs, 'nominal');
  const reach = reachOfTrack({ ...track, legs }, reading.index);
  if (!reading.isRaw)
    addStanding(reach, { ...track, legs: standingLegs(input, track.legs) }, reading.index);
  turnIntoEngine(track.xy);
  const radius = radiusAt(input, 'nominal');
  if (radius > 0) for (const leg of legs) sweepLeg(canvas, track.xy, leg.start, leg.end, radius);
  return {
    input,
    footprints: canvas.take(),
    reach,
    fixes: track.times.length,
    dropouts: track.dropouts.length,
    box: boxOf([track.xy]),
  };
}

function readView(
  input: TrackInput,
  post: ViewPost,
  reading: TrackReading,
  canvas: ScratchCanvas,
): SeasonTrack {
  const ring = viewRing(post, reading.plane);
  drawView(ring, canvas);
  const turned = Float64Array.from(ring);
  turnIntoEngine(turned);
  const footprints = canvas.take();
  return { input, footprints, reach: [], fixes: 0, dropouts: 0, box: boxOf([turned]) };
}

/** Draws a track at a level on a canvas. */
export function sweepTrackAt(
  input: TrackInput,
  level: Level,
  reading: TrackReading,
  canvas: TileCanvas,
): void {
  if (input.view !== undefined) {
    if (viewCountsAt(level)) drawView(viewRing(input.view, reading.plane), canvas);
    return;
  }
  const radius = radiusAt(input, reading.isRaw ? 'nominal' : level);
  if (radius === 0 || !(reading.isRaw || mayCount(input, level))) return;
  const track = legsAt(input, reading.plane, level, reading.isRaw);
  const legs = reading.isRaw ? track.legs : countingLegs(input, track.legs, level);
  turnIntoEngine(track.xy);
  for (const leg of legs) sweepLeg(canvas, track.xy, leg.start, leg.end, radius);
}

/** The raster for the smallest nominal half-width among the tracks. */
export function rasterForTracks(inputs: readonly TrackInput[]): Raster {
  let smallest = Number.POSITIVE_INFINITY;
  for (const input of inputs) {
    const halfWidth = radiusAt(input, 'nominal');
    if (halfWidth > 0 && halfWidth < smallest) smallest = halfWidth;
  }
  return rasterFor(smallest);
}
