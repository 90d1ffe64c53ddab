import { createPlane } from '../../geometry/plane.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import type { Track } from '../../tracks/records.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Tracks that may have touched some blocks: those whose box of fixes, widened by as far as the track can be taken to see
 * (`reachMetres`, by id), meets a block's. Never misses one that did; may name one that passed beside.
 */
export function tracksNear(
  tracks: readonly Track[],
  reachMetres: ReadonlyMap<string, number>,
  blocks: readonly BlockShape[],
  centralMeridian: number,
): readonly Track[] {
  const plane = createPlane(centralMeridian);
  const boxes = blocks.map(blockBox);
  return tracks.filter((track) => {
    const [west, south, east, north] = track.bounds;
    const corners = [
      plane.toPlane(west, south),
      plane.toPlane(east, south),
      plane.toPlane(east, north),
      plane.toPlane(west, north),
    ];
    const xs = corners.map((corner) => corner[0]);
    const ys = corners.map((corner) => corner[1]);
    // Parallels are bent in the plane: a box 40 km wide bulges 24 m beyond its corners.
    const bulge = (Math.max(...xs) - Math.min(...xs)) / 500;
    const margin = (reachMetres.get(track.id) ?? 0) + bulge + 1;
    const box: Box = [
      Math.min(...xs) - margin,
      Math.min(...ys) - margin,
      Math.max(...xs) + margin,
      Math.max(...ys) + margin,
    ];
    return boxes.some((other) => meet(box, other));
  });
}

/** Box of a block in plane metres. */
export function blockBox(block: BlockShape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell = []] of block.polygons)
    for (let at = 0; at < shell.length; at += 2) {
      west = Math.min(west, shell[at]!);
      east = Math.max(east, shell[at]!);
      south = Math.min(south, shell[at + 1]!);
      north = Math.max(north, shell[at + 1]!);
    }
  return [west / 1000, south / 1000, east / 1000, north / 1000];
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
