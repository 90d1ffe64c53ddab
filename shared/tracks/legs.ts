import type { Plane } from '../geometry/plane.ts';
import type { FixSegment } from './fix-segment.ts';
import { modeTable, type StepLimits } from './mode-table.ts';
import { planePatches } from './plane-patches.ts';
import type { Mode } from './records.ts';

/** A run of fixes with no dropout: indices `start` to `end` (exclusive) into the arrays of its `TrackLegs`. */
export interface Leg {
  readonly start: number;
  readonly end: number;
}

/** A pair of consecutive fixes that is not swept: `from` ends one leg and `from + 1` starts the next. */
export interface Dropout {
  readonly from: number;
  /** Null where the pair has no usable time. */
  readonly seconds: number | null;
  readonly metres: number;
  /** The first limit that was broken; `segment` where the file itself starts a new segment. */
  readonly reason: 'segment' | 'time' | 'distance' | 'speed';
}

/** One track in the plane: flat `[x0, y0, x1, y1, …]` metres and Unix milliseconds (NaN: none), in file order. */
export interface TrackLegs {
  readonly xy: Float64Array;
  readonly times: Float64Array;
  readonly legs: readonly Leg[];
  readonly dropouts: readonly Dropout[];
}

/** A track in the plane, not yet split; `starts` are the indices at which a segment of the file begins. */
export interface ProjectedTrack {
  readonly xy: Float64Array;
  readonly times: Float64Array;
  readonly starts: readonly number[];
}

/** Brings all segments of a track into the plane, in file order; empty segments vanish. */
export function projectTrack(segments: readonly FixSegment[], plane: Plane): ProjectedTrack {
  const count = segments.reduce((sum, segment) => sum + segment.longitudes.length, 0);
  const xy = new Float64Array(count * 2);
  const times = new Float64Array(count);
  const starts: number[] = [];
  const patches = planePatches(plane);
  let index = 0;
  for (const segment of segments) {
    if (segment.longitudes.length > 0) starts.push(index);
    times.set(segment.times, index);
    for (let i = 0; i < segment.longitudes.length; i++, index++)
      patches.project(segment.longitudes[i]!, segment.latitudes[i]!, xy, 2 * index);
  }
  return { xy, times, starts };
}

/**
 * Splits a track into legs by the limits of its mode times `limitsFactor` (2 for the short bridges of the optimistic
 * figure). Every segment of the file starts a new leg, except that a factor above 1 bridges it within the limits.
 * Pairs whose times are missing, equal or going backwards are judged by distance alone.
 */
export function splitLegs(
  segments: readonly FixSegment[],
  mode: Mode,
  plane: Plane,
  limitsFactor = 1,
): TrackLegs {
  return splitProjected(projectTrack(segments, plane), modeTable[mode], limitsFactor);
}

/** `splitLegs` of a track that is in the plane already, so that one projection serves all levels. */
export function splitProjected(
  track: ProjectedTrack,
  limits: StepLimits,
  limitsFactor = 1,
): TrackLegs {
  const { xy, times } = track;
  const segmentStarts = new Set(track.starts);
  const legs: Leg[] = [];
  const dropouts: Dropout[] = [];
  let start = 0;
  for (let index = 1; index < times.length; index++) {
    const dropout = findDropout(track, index - 1, limits, limitsFactor, segmentStarts.has(index));
    if (dropout === null) continue;
    dropouts.push(dropout);
    legs.push({ start, end: index });
    start = index;
  }
  if (times.length > 0) legs.push({ start, end: times.length });
  return { xy, times, legs, dropouts };
}

/** Every segment of the file as one leg, no rules: each consecutive pair of fixes counts. */
export function rawLegs(segments: readonly FixSegment[], plane: Plane): TrackLegs {
  const { xy, times, starts } = projectTrack(segments, plane);
  const legs = starts.map((start, index) => ({ start, end: starts[index + 1] ?? times.length }));
  return { xy, times, legs, dropouts: [] };
}

/** Metres along all consecutive pairs of fixes within each segment, dropouts included, in the plane. */
export function trackLength(segments: readonly FixSegment[], plane: Plane): number {
  const { xy, times, starts } = projectTrack(segments, plane);
  const segmentStarts = new Set(starts);
  let metres = 0;
  for (let index = 1; index < times.length; index++)
    if (!segmentStarts.has(index)) metres += stepMetres(xy, index - 1);
  return metres;
}

function findDropout(
  track: ProjectedTrack,
  from: number,
  limits: StepLimits,
  limitsFactor: number,
  isSegmentStart: boolean,
): Dropout | null {
  const metres = stepMetres(track.xy, from);
  const elapsed = (track.times[from + 1]! - track.times[from]!) / 1000;
  const seconds = elapsed > 0 ? elapsed : null;
  if (isSegmentStart && (limitsFactor <= 1 || limits.stepMetres === Number.POSITIVE_INFINITY))
    return { from, seconds, metres, reason: 'segment' };
  if (metres > limits.stepMetres * limitsFactor)
    return { from, seconds, metres, reason: 'distance' };
  if (seconds === null) return null;
  if (seconds > limits.stepSeconds * limitsFactor) return { from, seconds, metres, reason: 'time' };
  const metresPerSecond = (limits.speedKilometresPerHour / 3.6) * limitsFactor;
  return metres > metresPerSecond * seconds ? { from, seconds, metres, reason: 'speed' } : null;
}

function stepMetres(xy: Float64Array, from: number): number {
  const x = xy[2 * from + 2]! - xy[2 * from]!;
  const y = xy[2 * from + 3]! - xy[2 * from + 1]!;
  // Ten times faster than Math.hypot, which guards against sizes no plane has.
  return Math.sqrt(x * x + y * y);
}
