import { growParts } from './grow-parts.ts';
import { isConnected, joinPieces, piecesOf, type WorkGraph } from './work-graph.ts';

/** A block to be given out: its weight in person-hours and its middle in plane metres. */
export interface SplitBlock {
  readonly code: string;
  readonly personHours: number;
  readonly x: number;
  readonly y: number;
}

/** What one team would get. */
export interface SplitPart {
  readonly codes: readonly string[];
  readonly personHours: number;
  /** Its fair share of all hours, by its weight. */
  readonly targetHours: number;
  /** Connected pieces its blocks form; 1 is one area. */
  readonly pieces: number;
}

/**
 * Shares blocks out among teams in proportion to `weights` (people, as a rule), compact and of equal work.
 *
 * Every block goes to exactly one team, and no team is further from its share than the largest single block
 * (plus rounding). Within that bound areas are in one piece where such a division is found by growing; a selection that
 * hangs together badly may cost a team a second piece, which is said in `pieces`. Same input, same answer.
 */
export function splitWork(
  blocks: readonly SplitBlock[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  weights: readonly number[],
): readonly SplitPart[] {
  if (weights.length === 0 || weights.some((weight) => !(weight > 0)))
    throw new Error(`Work is split by weights above 0, not by ${weights.join(', ')}`);
  const graph = joinPieces(blocks, neighbours);
  const total = blocks.reduce((sum, block) => sum + block.personHours, 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const targets = weights.map((weight) => (total * weight) / whole);
  const largest = Math.max(0, ...blocks.map((block) => block.personHours));
  const grown = growParts(graph, targets);
  const isFair = grown.every(
    (part, index) => Math.abs(hoursOf(part, graph) - targets[index]!) <= largest * (1 + 1e-9),
  );
  const parts = isFair ? grown : cutInOrder(graph, targets);
  return parts.map((part, index) => ({
    codes: part.map((at) => blocks[at]!.code),
    personHours: hoursOf(part, graph),
    targetHours: targets[index]!,
    pieces: part.length === 0 ? 0 : isConnected(part, graph) ? 1 : piecesOf(part, graph),
  }));
}

function hoursOf(part: readonly number[], graph: WorkGraph): number {
  return part.reduce((sum, at) => sum + graph.hours[at]!, 0);
}

/**
 * Blocks in the order of a walk through the graph, cut where the running sum passes the shares; each block goes where its
 * middle falls, so that a part is off by at most half a block at either end.
 */
function cutInOrder(graph: WorkGraph, targets: readonly number[]): number[][] {
  const parts: number[][] = targets.map(() => []);
  let [at, before, end] = [0, 0, targets[0]!];
  for (const block of walk(graph)) {
    const hours = graph.hours[block]!;
    while (at < targets.length - 1 && before + hours / 2 > end) end += targets[++at]!;
    parts[at]!.push(block);
    before += hours;
  }
  return parts;
}

/** Depth first from the westernmost block, nearest neighbour first. */
function walk(graph: WorkGraph): readonly number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  const byWest = graph.hours.map((_, at) => at).sort((a, b) => graph.x[a]! - graph.x[b]! || a - b);
  for (const start of byWest) {
    const open = [start];
    while (open.length > 0) {
      const at = open.pop()!;
      if (seen.has(at)) continue;
      seen.add(at);
      order.push(at);
      const next = [...graph.next[at]!].filter((other) => !seen.has(other));
      next.sort((a, b) => distance(graph, at, b) - distance(graph, at, a) || b - a);
      open.push(...next);
    }
  }
  return order;
}

function distance({ x, y }: WorkGraph, a: number, b: number): number {
  return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
}
