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
      longitudes.some((longitude, index) => isInside(longitude, latitudes[index]!, polygon)),
    ),
  );
}

/** Even-odd over all rings: inside the shell and outside its holes. */
function isInside(
  longitude: number,
  latitude: number,
  polygon: readonly GeoJSON.Position[][],
): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as [number, number];
      const [x2, y2] = ring[i] as [number, number];
      if (
        y1 > latitude !== y2 > latitude &&
        longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)
      )
        inside = !inside;
    }
  return inside;
}
