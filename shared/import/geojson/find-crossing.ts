import Flatbush from 'flatbush';
import type { Position } from './check-positions.ts';

/** Where edges of a polygon cross: the first place found and how many there are. */
export interface Crossings {
  readonly position: Position;
  readonly count: number;
}

/**
 * Crossings between the edges of all rings of one polygon (closed rings). Touching at a vertex is no crossing. The
 * candidates come from a packed box tree: trying every pair takes minutes on a coast, and misses pairs across rings in
 * the library at hand.
 */
export function findCrossings(rings: readonly (readonly Position[])[]): Crossings | null {
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => [ring[index]!, to] as const),
  );
  if (edges.length === 0) return null;
  const tree = new Flatbush(edges.length);
  for (const [from, to] of edges) tree.add(...edgeBox(from, to));
  tree.finish();
  let first: Position | null = null;
  let count = 0;
  for (const [index, [from, to]] of edges.entries())
    for (const other of tree.search(...edgeBox(from, to), (candidate) => candidate > index)) {
      const position = cross(from, to, ...edges[other]!);
      if (position === null) continue;
      first ??= position;
      count++;
    }
  return first === null ? null : { position: first, count };
}

function edgeBox(from: Position, to: Position): [number, number, number, number] {
  return [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
  ];
}

function cross(a: Position, b: Position, c: Position, d: Position): Position | null {
  const sideC = side(a, b, c);
  const sideD = side(a, b, d);
  if (sideC * sideD >= 0 || side(c, d, a) * side(c, d, b) >= 0) return null;
  const share = sideC / (sideC - sideD);
  return [c[0] + (d[0] - c[0]) * share, c[1] + (d[1] - c[1]) * share];
}

/** Twice the area of the triangle: positive when `point` is to the left of `from` → `to`. */
function side(from: Position, to: Position, point: Position): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}
