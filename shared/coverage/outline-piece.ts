import { isStraightAbove, isStraightBelow, type LinkedRuns } from './link-rows.ts';

/**
 * Outline of one connected piece as closed rings, flat `[x0, y0, …]`, x in pixels and y in half rows: a row's centre
 * line is odd, its borders even. Runs joined one to one get straight sides from centre to centre; every other end is
 * closed by a flat cap on the border. So the rings enclose the row sum exactly, and all areas are whole numbers.
 * The shell comes first and runs counter-clockwise, holes clockwise; rings may touch in points.
 */
export function outlinePiece(linked: LinkedRuns, runs: readonly number[]): number[][] {
  const edges = new EdgeList();
  const lowerOf = new Map<number, number[]>();
  const upperOf = new Map<number, number[]>();
  for (const run of runs) {
    addSides(linked, run, edges);
    const border = 2 * linked.rowOf[run]!;
    if (!isStraightBelow(linked, run)) push(upperOf, border, run);
    if (!isStraightAbove(linked, run)) push(lowerOf, border + 2, run);
  }
  for (const border of new Set([...lowerOf.keys(), ...upperOf.keys()]))
    addBorder(linked, border, lowerOf.get(border) ?? [], upperOf.get(border) ?? [], edges);
  const rings = edges.rings();
  const shell = rings.findIndex((ring) => doubledArea(ring) > 0);
  return [...rings.splice(shell, 1), ...rings];
}

function push(map: Map<number, number[]>, key: number, run: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [run]);
  else known.push(run);
}

function addSides(linked: LinkedRuns, run: number, edges: EdgeList): void {
  const { spans } = linked.set;
  const centre = 2 * linked.rowOf[run]! + 1;
  const from = spans[2 * run]!;
  const to = spans[2 * run + 1]!;
  if (!isStraightBelow(linked, run)) {
    edges.add(to, centre - 1, to, centre);
    edges.add(from, centre, from, centre - 1);
  }
  if (isStraightAbove(linked, run)) {
    const next = linked.linkAbove[run]!;
    edges.add(to, centre, spans[2 * next + 1]!, centre + 2);
    edges.add(spans[2 * next]!, centre + 2, from, centre);
  } else {
    edges.add(to, centre, to, centre + 1);
    edges.add(from, centre + 1, from, centre);
  }
}

/** Flat edges on one border: where only the row above has ground they run east, where only the row below has, west. */
function addBorder(
  linked: LinkedRuns,
  border: number,
  lower: readonly number[],
  upper: readonly number[],
  edges: EdgeList,
): void {
  const { spans } = linked.set;
  const changes: (readonly [x: number, side: 0 | 1])[] = [];
  for (const run of lower) changes.push([spans[2 * run]!, 0], [spans[2 * run + 1]!, 0]);
  for (const run of upper) changes.push([spans[2 * run]!, 1], [spans[2 * run + 1]!, 1]);
  changes.sort((a, b) => a[0] - b[0]);
  const isOpen = [false, false];
  let x = changes[0]?.[0] ?? 0;
  for (const [next, side] of changes) {
    if (next > x && isOpen[0] !== isOpen[1]) {
      if (isOpen[1]) edges.add(x, border, next, border);
      else edges.add(next, border, x, border);
    }
    x = next;
    isOpen[side] = !isOpen[side];
  }
}

/** Directed edges with the ground on their left, strung into rings. */
class EdgeList {
  readonly #ends: number[] = [];
  readonly #starting = new Map<number, number[]>();

  add(fromX: number, fromY: number, toX: number, toY: number): void {
    const edge = this.#ends.length / 4;
    this.#ends.push(fromX, fromY, toX, toY);
    const key = keyOf(fromX, fromY);
    const known = this.#starting.get(key);
    if (known === undefined) this.#starting.set(key, [edge]);
    else known.push(edge);
  }

  /** Follows the edges; a vertex met again closes a ring of its own, so no ring passes a point twice. */
  rings(): number[][] {
    const rings: number[][] = [];
    for (const waiting of this.#starting.values()) {
      while (waiting.length > 0) this.#follow(waiting, rings);
    }
    return rings;
  }

  #follow(first: number[], rings: number[][]): void {
    const path: number[] = [];
    const placeInPath = new Map<number, number>();
    let leaving: number[] | undefined = first;
    while (leaving !== undefined && leaving.length > 0) {
      const edge = leaving.pop()!;
      const x = this.#ends[4 * edge]!;
      const y = this.#ends[4 * edge + 1]!;
      placeInPath.set(keyOf(x, y), path.length);
      path.push(x, y);
      const endKey = keyOf(this.#ends[4 * edge + 2]!, this.#ends[4 * edge + 3]!);
      const met = placeInPath.get(endKey);
      if (met !== undefined) {
        const ring = path.splice(met);
        for (let i = 0; i < ring.length; i += 2) placeInPath.delete(keyOf(ring[i]!, ring[i + 1]!));
        rings.push(withoutStraightVertices(ring));
      }
      leaving = this.#starting.get(endKey);
    }
  }
}

/** One number for a vertex: rows and pixels of any plane stay below 2^26. */
function keyOf(x: number, y: number): number {
  return x * 2 ** 26 + y;
}

function withoutStraightVertices(ring: readonly number[]): number[] {
  const kept: number[] = [];
  const count = ring.length / 2;
  for (let i = 0; i < count; i++) {
    const before = (i + count - 1) % count;
    const after = (i + 1) % count;
    const x = ring[2 * i]!;
    const y = ring[2 * i + 1]!;
    const cross =
      (x - ring[2 * before]!) * (ring[2 * after + 1]! - y) -
      (y - ring[2 * before + 1]!) * (ring[2 * after]! - x);
    if (cross !== 0) kept.push(x, y);
  }
  return kept;
}

/** Twice the signed area of a ring, exact for whole numbers. */
export function doubledArea(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const x = ring[i]! - ring[0]!;
    const y = ring[i + 1]! - ring[1]!;
    sum += x * (ring[next + 1]! - ring[1]!) - (ring[next]! - ring[0]!) * y;
  }
  return sum;
}
