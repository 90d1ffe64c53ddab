import { createPlane, type Plane } from '../geometry/plane.ts';
import type { Bounds } from '../grid/records.ts';
import type { FixSegment } from '../tracks/fix-segment.ts';
import { trackLength } from '../tracks/legs.ts';
import { packTrack } from '../tracks/packing.ts';
import type { ParsedFile, ParsedTrack } from './parsed-file.ts';

/** One track of a file, ready to be recorded: its packed fixes and what its record says about them. */
export interface PreparedTrack {
  readonly name: string;
  /** Place of the track among the tracks of its file, empty ones counted. */
  readonly indexInFile: number;
  readonly fixes: number;
  readonly lengthMetres: number;
  readonly bounds: Bounds;
  /** ISO instants of the earliest and latest fix, null without usable times. */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** What the importer flagged or repaired in the file, by code. */
  readonly problems: readonly { readonly code: string; readonly count: number }[];
  readonly packed: Uint8Array;
}

/**
 * Packs every track of an accepted file that has a fix. Without a plane each length is measured in a plane round the
 * track's own middle. A refused file gives nothing.
 */
export function prepareTracks(parsed: ParsedFile, plane?: Plane): readonly PreparedTrack[] {
  if (!parsed.accepted) return [];
  const problems = parsed.problems.map(({ code, count }) => ({ code, count }));
  return parsed.tracks.flatMap((track, indexInFile) =>
    track.segments.some((segment) => segment.longitudes.length > 0)
      ? [{ ...prepareTrack(track, plane), indexInFile, problems }]
      : [],
  );
}

function prepareTrack(
  track: ParsedTrack,
  plane: Plane | undefined,
): Omit<PreparedTrack, 'indexInFile' | 'problems'> {
  const bounds = segmentsBounds(track.segments);
  const usedPlane = plane ?? createPlane(Math.round((bounds[0] + bounds[2]) * 5) / 10);
  const [first, last] = timeSpan(track.segments);
  return {
    name: track.name,
    fixes: track.segments.reduce((sum, segment) => sum + segment.longitudes.length, 0),
    lengthMetres: trackLength(track.segments, usedPlane),
    bounds,
    firstTime: first === null ? null : new Date(first).toISOString(),
    lastTime: last === null ? null : new Date(last).toISOString(),
    packed: packTrack(track.segments),
  };
}

/** West, south, east, north of all fixes; infinite and inverted when there is none. */
export function segmentsBounds(segments: readonly FixSegment[]): Bounds {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const { longitudes, latitudes } of segments)
    for (let i = 0; i < longitudes.length; i++) {
      west = Math.min(west, longitudes[i]!);
      east = Math.max(east, longitudes[i]!);
      south = Math.min(south, latitudes[i]!);
      north = Math.max(north, latitudes[i]!);
    }
  return [west, south, east, north];
}

function timeSpan(segments: readonly FixSegment[]): readonly [number | null, number | null] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { times } of segments)
    for (const time of times) {
      if (time < first) first = time;
      if (time > last) last = time;
    }
  return first <= last ? [first, last] : [null, null];
}
