import { createPlane, type Plane } from '../geometry/plane.ts';
import { limitsOf } from '../tracks/counting.ts';
import type { LegUse } from '../tracks/counting-records.ts';
import { projectTrack, splitProjected } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import { cutByUse } from '../tracks/uses/leg-uses.ts';
import { declaredUseOf } from './counting-legs.ts';
import type { TrackInput } from './inputs.ts';

type Line = readonly (readonly [longitude: number, latitude: number])[];

/** Legs of a track for drawing, split by what they are; undeclared legs are drawn with those of search. */
export interface TrackLines {
  readonly trackId: string;
  readonly search: readonly Line[];
  readonly transit: readonly Line[];
  readonly standing: readonly Line[];
  readonly dropouts: readonly Line[];
}

/**
 * Lines of one track in WGS84: legs by their use, and the jumps nothing is swept across. With the project's plane the
 * jumps are exactly those the season counts; without one a plane through the middle of the track is made.
 */
export function trackLines(input: TrackInput, projectPlane?: Plane): TrackLines {
  const { track, packed, counting } = input;
  const segments = unpackTrack(packed);
  const longitudes = segments.flatMap((segment) => [...segment.longitudes]);
  const latitudes = segments.flatMap((segment) => [...segment.latitudes]);
  const plane = projectPlane ?? createPlane((track.bounds[0] + track.bounds[2]) / 2);
  const { legs, dropouts } = splitProjected(
    projectTrack(segments, plane),
    limitsOf(track, counting),
  );
  const line = (start: number, end: number): Line =>
    longitudes.slice(start, end).map((longitude, i) => [longitude, latitudes[start + i]!]);
  const parts = cutByUse(legs, counting?.spans ?? [], declaredUseOf(input));
  const of = (...uses: readonly LegUse[]) =>
    parts
      .filter((part) => part.end - part.start > 1 && uses.includes(part.use))
      .map((part) => line(part.start, part.end));
  return {
    trackId: track.id,
    search: of('search', 'undeclared'),
    transit: of('transit'),
    standing: of('standing'),
    dropouts: dropouts.map(({ from }) => line(from, from + 2)),
  };
}
