import { isConnected, type WorkGraph } from './work-graph.ts';

/**
 * Connected parts of about the hours wanted: one after another grown from the far end of what is left, never cutting what is
 * left in two; then blocks on the borders change sides as long as that makes the parts more equal.
 */
export function growParts(graph: WorkGraph, targets: readonly number[]): number[][] {
  let left = new Set(graph.hours.map((_, at) => at));
  const parts: Set<number>[] = [];
  for (const target of targets.slice(0, -1)) {
    const part = growPart(graph, left, target);
    left = new Set([...left].filter((at) => !part.has(at)));
    parts.push(part);
  }
  parts.push(left);
  evenOut(graph, parts, targets);
  return parts.map((part) => [...part].sort((a, b) => a - b));
}

function growPart(graph: WorkGraph, left: ReadonlySet<number>, target: number): Set<number> {
  const part = new Set<number>();
  const rest = new Set(left);
  let hours = 0;
  let at = farthest(graph, left);
  while (at !== null && hours + graph.hours[at]! / 2 <= target) {
    part.add(at);
    rest.delete(at);
    hours += graph.hours[at]!;
    at = nextOf(graph, part, rest);
  }
  return part;
}

/** The block farthest from the middle of what is left, of those whose leaving does not cut it; the first one to start from. */
function farthest(graph: WorkGraph, left: ReadonlySet<number>): number | null {
  const middle = middleOf(graph, left);
  const byDistance = [...left].sort(
    (a, b) => distanceTo(graph, b, middle) - distanceTo(graph, a, middle) || a - b,
  );
  return byDistance.find((at) => keepsWhole(graph, left, at)) ?? null;
}

/** The next block of a growing part: nearest to its middle among its neighbours that can leave the rest whole. */
function nextOf(
  graph: WorkGraph,
  part: ReadonlySet<number>,
  rest: ReadonlySet<number>,
): number | null {
  const border = new Set<number>();
  for (const at of part)
    for (const other of graph.next[at]!) if (rest.has(other)) border.add(other);
  const middle = middleOf(graph, part);
  const byDistance = [...border].sort(
    (a, b) => distanceTo(graph, a, middle) - distanceTo(graph, b, middle) || a - b,
  );
  return byDistance.find((at) => keepsWhole(graph, rest, at)) ?? null;
}

function keepsWhole(graph: WorkGraph, blocks: ReadonlySet<number>, without: number): boolean {
  const neighbours = [...graph.next[without]!].filter((at) => blocks.has(at));
  if (neighbours.length <= 1) return true;
  return isConnected(
    [...blocks].filter((at) => at !== without),
    graph,
  );
}

/** Rounds after which evening out stops: each makes the parts more equal, so this only bounds the time. */
const mostMoves = 2000;

function evenOut(
  graph: WorkGraph,
  parts: readonly Set<number>[],
  targets: readonly number[],
): void {
  const hours = parts.map((part) => [...part].reduce((sum, at) => sum + graph.hours[at]!, 0));
  for (let moves = 0; moves < mostMoves; moves++) {
    const move = findMove(graph, parts, hours, targets);
    if (move === null) return;
    parts[move.from]!.delete(move.block);
    parts[move.to]!.add(move.block);
    hours[move.from]! -= graph.hours[move.block]!;
    hours[move.to]! += graph.hours[move.block]!;
  }
}

interface Move {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The move across a border that lessens the squared distance from the shares most, of those that leave both sides whole. */
function findMove(
  graph: WorkGraph,
  parts: readonly ReadonlySet<number>[],
  hours: readonly number[],
  targets: readonly number[],
): Move | null {
  const owner = new Map(parts.flatMap((part, index) => [...part].map((at) => [at, index])));
  const moves: { readonly move: Move; readonly gain: number }[] = [];
  for (const [block, from] of owner)
    for (const to of new Set([...graph.next[block]!].map((other) => owner.get(other)!))) {
      if (to === from) continue;
      const weight = graph.hours[block]!;
      const [over, under] = [hours[from]! - targets[from]!, hours[to]! - targets[to]!];
      const gain = over ** 2 + under ** 2 - (over - weight) ** 2 - (under + weight) ** 2;
      if (gain > 1e-6) moves.push({ move: { block, from, to }, gain });
    }
  moves.sort((a, b) => b.gain - a.gain || a.move.block - b.move.block || a.move.to - b.move.to);
  return moves.find(({ move }) => keepsWhole(graph, parts[move.from]!, move.block))?.move ?? null;
}

function middleOf({ x, y }: WorkGraph, blocks: ReadonlySet<number>): readonly [number, number] {
  let [sumX, sumY] = [0, 0];
  for (const at of blocks) [sumX, sumY] = [sumX + x[at]!, sumY + y[at]!];
  return [sumX / blocks.size, sumY / blocks.size];
}

function distanceTo(
  { x, y }: WorkGraph,
  at: number,
  [toX, toY]: readonly [number, number],
): number {
  return Math.hypot(x[at]! - toX, y[at]! - toY);
}
