import { isStraightAbove, isStraightBelow, type LinkedRuns } from './link-rows.ts';

/**
 * Outline of one connected piece as closed rings, flat `[x0, y0, …]`, x in pixels and y in half rows: a row's centre
 * line is odd, its borders even. Runs joined one to one get straight sides from centre to centre; every other end is
 * closed by a flat cap on the border. So the rings enclose the row sum exactly, and all areas are whole numbers.
 * The shell comes first and runs counter-clockwise, holes clockwise; rings may touch in points.
 */
export function outlinePiece(linked: LinkedRuns, runs: readonly number[]): number[][] {
  const edges = new PathList();
  const lowerOf = new Map<number, number[]>();
  const upperOf = new Map<number, number[]>();
  for (const run of runs) {
    if (!isStraightBelow(linked, run)) addSides(linked, run, edges);
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

/** Both sides of a run and of all that is joined straight above it, from flat cap to flat cap. */
function addSides(linked: LinkedRuns, lowest: number, edges: PathList): void {
  const { spans } = linked.set;
  let run = lowest;
  let centre = 2 * linked.rowOf[run]! + 1;
  const right = [spans[2 * run + 1]!, centre - 1, spans[2 * run + 1]!, centre];
  const left = [centre - 1, spans[2 * run]!, centre, spans[2 * run]!];
  while (isStraightAbove(linked, run)) {
    run = linked.linkAbove[run]!;
    centre += 2;
    right.push(spans[2 * run + 1]!, centre);
    left.push(centre, spans[2 * run]!);
  }
  right.push(spans[2 * run + 1]!, centre + 1);
  left.push(centre + 1, spans[2 * run]!);
  edges.add(right);
  edges.add(left.reverse());
}

/** Flat edges on one border: where only the row above has ground they run east, where only the row below has, west. */
function addBorder(
  linked: LinkedRuns,
  border: number,
  lower: readonly number[],
  upper: readonly number[],
  edges: PathList,
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
      if (isOpen[1]) edges.add([x, border, next, border]);
      else edges.add([next, border, x, border]);
    }
    x = next;
    isOpen[side] = !isOpen[side];
  }
}

/**
 * Directed paths with the ground on their left, strung into rings. Paths begin and end on row borders and meet nowhere
 * else: between borders, sides keep apart.
 */
class PathList {
  readonly #paths: number[][] = [];
  readonly #starting = new Map<number, number[]>();

  add(path: number[]): void {
    const key = keyOf(path[0]!, path[1]!);
    const known = this.#starting.get(key);
    if (known === undefined) this.#starting.set(key, [this.#paths.length]);
    else known.push(this.#paths.length);
    this.#paths.push(path);
  }

  /** Follows the paths; a vertex met again closes a ring of its own, so no ring passes a point twice. */
  rings(): number[][] {
    const rings: number[][] = [];
    for (const waiting of this.#starting.values()) {
      while (waiting.length > 0) this.#follow(waiting, rings);
    }
    return rings;
  }

  #follow(first: number[], rings: number[][]): void {
    const walked: number[][] = [];
    const placeInWalk = new Map<number, number>();
    let leaving: number[] | undefined = first;
    while (leaving !== undefined && leaving.length > 0) {
      const path = this.#paths[leaving.pop()!]!;
      placeInWalk.set(keyOf(path[0]!, path[1]!), walked.length);
      walked.push(path);
      const endKey = keyOf(path.at(-2)!, path.at(-1)!);
      const met = placeInWalk.get(endKey);
      if (met !== undefined) {
        const loop = walked.splice(met);
        for (const part of loop) placeInWalk.delete(keyOf(part[0]!, part[1]!));
        rings.push(ringOf(loop));
      }
      leaving = this.#starting.get(endKey);
    }
  }
}

/** One number for a vertex: rows and pixels of any plane stay below 2^26. */
function keyOf(x: number, y: number): number {
  return x * 2 ** 26 + y;
}

/** Joins paths into one ring and leaves out the vertices a straight side passes. */
function ringOf(loop: readonly number[][]): number[] {
  const ring: number[] = [];
  for (const path of loop) {
    for (let i = 0; i < path.length - 2; i += 2) addVertex(ring, path[i]!, path[i + 1]!);
  }
  // Where the ring closes: its last vertices, then its first, seen from their neighbours.
  addVertex(ring, ring[0]!, ring[1]!);
  ring.length -= 2;
  const last = ring.length - 2;
  if (isStraight(ring[last]!, ring[last + 1]!, ring[0]!, ring[1]!, ring[2]!, ring[3]!))
    ring.splice(0, 2);
  return ring;
}

function addVertex(ring: number[], x: number, y: number): void {
  const end = ring.length;
  if (
    end >= 4 &&
    isStraight(ring[end - 4]!, ring[end - 3]!, ring[end - 2]!, ring[end - 1]!, x, y)
  ) {
    ring[end - 2] = x;
    ring[end - 1] = y;
  } else {
    ring.push(x, y);
  }
}

function isStraight(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): boolean {
  return (bx - ax) * (cy - by) === (by - ay) * (cx - bx);
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
