import Flatbush from 'flatbush';
import type { BlockShape } from '../grid/block-shape.ts';
import { boxOf } from './tile-grid.ts';

/** Blocks by place, in plane metres. `isBox`: the block is exactly its box, so no edge need be looked at. */
export interface BlockPlace {
  readonly rings: readonly Float64Array[];
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly isBox: boolean;
}

export interface BlockIndex {
  readonly places: readonly BlockPlace[];
  /** Numbers of the blocks whose boxes meet the box. */
  search(minX: number, minY: number, maxX: number, maxY: number): readonly number[];
}

export function createBlockIndex(blocks: readonly BlockShape[]): BlockIndex {
  const places = blocks.map(placeOf);
  if (places.length === 0) return { places, search: () => [] };
  const tree = new Flatbush(places.length);
  for (const place of places) tree.add(place.minX, place.minY, place.maxX, place.maxY);
  tree.finish();
  return {
    places,
    search: (minX, minY, maxX, maxY) => tree.search(minX, minY, maxX, maxY).sort((a, b) => a - b),
  };
}

function placeOf(block: BlockShape): BlockPlace {
  const rings = block.polygons.flatMap((polygon) =>
    polygon.map((ring) => Float64Array.from(ring, (millimetres) => millimetres / 1000)),
  );
  const box = boxOf(rings) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const isBox =
    rings.length === 1 &&
    rings[0]!.length === 8 &&
    rings[0]!.every((value, i) =>
      i % 2 === 0
        ? value === box.minX || value === box.maxX
        : value === box.minY || value === box.maxY,
    );
  return { rings, ...box, isBox };
}

/** Whether a point lies in the block; shared edges belong to one side only. */
export function isInBlock(place: BlockPlace, x: number, y: number): boolean {
  if (!(x >= place.minX && x < place.maxX && y >= place.minY && y < place.maxY)) return false;
  return place.isBox || isInRings(place.rings, x, y);
}

function isInRings(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1]!;
      const yj = ring[j + 1]!;
      if (yi > y === yj > y) continue;
      if (x < ring[i]! + ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi)) inside = !inside;
    }
  }
  return inside;
}

/** Number of the block a point lies in, −1 outside all. */
export function blockAt(index: BlockIndex, x: number, y: number): number {
  return index.search(x, y, x, y).find((at) => isInBlock(index.places[at]!, x, y)) ?? -1;
}

/** A segment cut at block borders: shares of its length, in order, each in one block or (−1) in none. */
export function cutByBlocks(
  index: BlockIndex,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): { readonly block: number; readonly from: number; readonly to: number }[] {
  const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  const cuts = [0, 1];
  for (const block of near) cutsWith(index.places[block]!, ax, ay, bx, by, cuts);
  cuts.sort((a, b) => a - b);
  const parts: { block: number; from: number; to: number }[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const [x, y] = [ax + (bx - ax) * middle, ay + (by - ay) * middle];
    const block = near.find((at) => isInBlock(index.places[at]!, x, y)) ?? -1;
    const last = parts.at(-1);
    if (last?.block === block) last.to = to;
    else parts.push({ block, from, to });
  }
  return parts;
}

/** Share (0 to 1) of the segment that lies in the block. */
export function shareInBlock(
  place: BlockPlace,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const cuts = [0, 1];
  cutsWith(place, ax, ay, bx, by, cuts);
  cuts.sort((a, b) => a - b);
  let share = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const middle = (cuts[i]! + cuts[i + 1]!) / 2;
    if (isInBlock(place, ax + (bx - ax) * middle, ay + (by - ay) * middle))
      share += cuts[i + 1]! - cuts[i]!;
  }
  return share;
}

/** Adds where the segment crosses the block's edges, as shares of its length. */
function cutsWith(
  place: BlockPlace,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cuts: number[],
): void {
  for (const ring of place.rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const ex = ring[i]! - ring[j]!;
      const ey = ring[i + 1]! - ring[j + 1]!;
      const cross = (bx - ax) * ey - (by - ay) * ex;
      if (cross === 0) continue;
      const px = ring[j]! - ax;
      const py = ring[j + 1]! - ay;
      const t = (px * ey - py * ex) / cross;
      const u = (px * (by - ay) - py * (bx - ax)) / cross;
      if (t > 0 && t < 1 && u >= 0 && u <= 1) cuts.push(t);
    }
  }
}
