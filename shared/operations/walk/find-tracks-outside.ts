import type { Bounds } from '../../grid/records.ts';
import type { FileProblem } from '../../problems/problem.ts';
import { unpackTrack } from '../../tracks/packing.ts';

interface PackedTrack {
  readonly name: string;
  readonly bounds: Bounds;
  readonly packed: Uint8Array;
}

/** The flagged problem `track-outside` when tracks of a file have no fix inside the boundary (WGS84), else null. */
export function findTracksOutside(
  tracks: readonly PackedTrack[],
  boundary: GeoJSON.MultiPolygon,
  file: string,
): FileProblem | null {
  const outside = tracks.filter((track) => isOutside(track, boundary));
  const first = outside[0];
  if (first === undefined) return null;
  const data = { count: outside.length, name: first.name || file };
  return { code: 'track-outside', severity: 'flagged', file, count: outside.length, data };
}

function isOutside(track: PackedTrack, boundary: GeoJSON.MultiPolygon): boolean {
  const near = boundary.coordinates.filter((polygon) => meets(track.bounds, polygon[0] ?? []));
  if (near.length === 0) return true;
  for (const { longitudes, latitudes } of unpackTrack(track.packed))
    for (let index = 0; index < longitudes.length; index++)
      if (near.some((polygon) => holds(polygon, longitudes[index]!, latitudes[index]!)))
        return false;
  return true;
}

function meets([west, south, east, north]: Bounds, ring: readonly GeoJSON.Position[]): boolean {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of ring) {
    left = Math.min(left, position[0]!);
    right = Math.max(right, position[0]!);
    bottom = Math.min(bottom, position[1]!);
    top = Math.max(top, position[1]!);
  }
  return west <= right && east >= left && south <= top && north >= bottom;
}

/** Even-odd rule over all rings, so that a hole is outside. */
function holds(
  polygon: readonly GeoJSON.Position[][],
  longitude: number,
  latitude: number,
): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] as [number, number];
      const [x2, y2] = ring[index] as [number, number];
      if (y1 > latitude === y2 > latitude) continue;
      if (longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  return inside;
}
