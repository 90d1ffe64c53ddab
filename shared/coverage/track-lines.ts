import { createPlane, type Plane } from '../geometry/plane.ts';
import { projectTrack, splitProjected } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import type { Track } from '../tracks/records.ts';
import { legUse } from './counting-legs.ts';

type Line = readonly (readonly [longitude: number, latitude: number])[];

/** Legs of a track for drawing, split by what they are; undeclared legs are drawn with those of search. */
export interface TrackLines {
  readonly trackId: string;
  readonly search: readonly Line[];
  readonly transit: readonly Line[];
  readonly dropouts: readonly Line[];
}

/**
 * Lines of one track in WGS84: legs by their use, and the jumps nothing is swept across. With the project's plane the
 * jumps are exactly those the season counts; without one a plane through the middle of the track is made.
 */
export function trackLines(track: Track, packed: Uint8Array, projectPlane?: Plane): TrackLines {
  const segments = unpackTrack(packed);
  const longitudes = segments.flatMap((segment) => [...segment.longitudes]);
  const latitudes = segments.flatMap((segment) => [...segment.latitudes]);
  const plane = projectPlane ?? createPlane((track.bounds[0] + track.bounds[2]) / 2);
  const { legs, dropouts } = splitProjected(projectTrack(segments, plane), track.mode);
  const line = (start: number, end: number): Line =>
    longitudes.slice(start, end).map((longitude, i) => [longitude, latitudes[start + i]!]);
  const lines = legs
    .filter((leg) => leg.end - leg.start > 1)
    .map((leg) => line(leg.start, leg.end));
  const isTransit = legUse(track) === 'transit';
  return {
    trackId: track.id,
    search: isTransit ? [] : lines,
    transit: isTransit ? lines : [],
    dropouts: dropouts.map(({ from }) => line(from, from + 2)),
  };
}
