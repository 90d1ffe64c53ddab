import { isInRings } from '../geometry/point-in-rings.ts';
import type { FileProblem } from '../problems/problem.ts';
import type { ParsedFile, ParsedSegment } from './parsed-file.ts';
import { segmentsBounds } from './prepare-tracks.ts';

/**
 * The flagged problem of tracks without a single fix inside the jurisdiction, null when there is none. A leg that only
 * crosses a corner between two fixes does not count as inside.
 */
export function findTracksOutside(
  parsed: ParsedFile,
  boundary: GeoJSON.MultiPolygon,
  fileName: string,
): FileProblem | null {
  const outside = parsed.tracks.filter(
    ({ segments }) =>
      segments.some(({ times }) => times.length > 0) && !reachesInside(segments, boundary),
  );
  const [first] = outside;
  if (first === undefined) return null;
  const count = outside.length;
  const data = { name: first.name, count };
  return { code: 'track-outside', severity: 'flagged', file: fileName, count, data };
}

function reachesInside(
  segments: readonly ParsedSegment[],
  boundary: GeoJSON.MultiPolygon,
): boolean {
  const [west, south, east, north] = segmentsBounds(segments);
  const near = boundary.coordinates.filter(
    ([shell]) =>
      shell?.some(([longitude]) => longitude! >= west) &&
      shell.some(([longitude]) => longitude! <= east) &&
      shell.some(([, latitude]) => latitude! >= south) &&
      shell.some(([, latitude]) => latitude! <= north),
  );
  return near.some((polygon) =>
    segments.some(({ longitudes, latitudes }) =>
      longitudes.some((longitude, index) => isInRings([longitude, latitudes[index]!], polygon)),
    ),
  );
}
