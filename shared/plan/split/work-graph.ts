import type { SplitBlock } from './split-work.ts';

/** Blocks as a connected graph, by their number in the list given. */
export interface WorkGraph {
  readonly hours: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Neighbours, links between separate pieces of the selection included. */
  readonly next: readonly ReadonlySet<number>[];
  /** Neighbours that share an edge. */
  readonly touching: readonly ReadonlySet<number>[];
}

/** The graph of a selection; pieces that do not touch are linked by their nearest blocks, so that all of it can be walked. */
export function joinPieces(
  blocks: readonly SplitBlock[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): WorkGraph {
  const numbers = new Map(blocks.map(({ code }, at) => [code, at]));
  const touching = blocks.map(
    ({ code }) =>
      new Set([...(neighbours.get(code) ?? [])].flatMap((other) => numbers.get(other) ?? [])),
  );
  const next = touching.map((set) => new Set(set));
  linkPieces(
    components(
      touching.map((_, at) => at),
      touching,
    ),
    blocks,
    next,
  );
  return {
    hours: blocks.map((block) => block.personHours),
    x: blocks.map((block) => block.x),
    y: blocks.map((block) => block.y),
    next,
    touching,
  };
}

/** Whether blocks hang together in the graph, links included; no blocks do. */
export function isConnected(part: Iterable<number>, { next }: Pick<WorkGraph, 'next'>): boolean {
  return components([...part], next).length <= 1;
}

/** Number of pieces blocks form when only shared edges count. */
export function piecesOf(part: Iterable<number>, { touching }: WorkGraph): number {
  return components([...part], touching).length;
}

function components(part: readonly number[], next: readonly ReadonlySet<number>[]): number[][] {
  const left = new Set(part);
  const found: number[][] = [];
  for (const start of part) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const at of piece)
      for (const other of next[at]!) if (left.delete(other)) piece.push(other);
    found.push(piece);
  }
  return found;
}

/** Links each further piece to the nearest block of those joined before it. */
function linkPieces(
  pieces: readonly (readonly number[])[],
  blocks: readonly SplitBlock[],
  next: readonly Set<number>[],
): void {
  const pieceOf = new Map(pieces.flatMap((piece) => piece.map((at) => [at, piece] as const)));
  const nearest = new Map<number, { from: number; length: number }>();
  let joined = pieces[0];
  while (joined !== undefined) {
    for (const at of joined) pieceOf.delete(at);
    for (const at of joined) nearest.delete(at);
    for (const to of pieceOf.keys())
      for (const from of joined) {
        const length = Math.hypot(blocks[from]!.x - blocks[to]!.x, blocks[from]!.y - blocks[to]!.y);
        if (length < (nearest.get(to)?.length ?? Number.POSITIVE_INFINITY))
          nearest.set(to, { from, length });
      }
    let link: { from: number; to: number; length: number } | null = null;
    for (const [to, { from, length }] of nearest)
      if (link === null || length < link.length) link = { from, to, length };
    if (link === null) return;
    next[link.from]!.add(link.to);
    next[link.to]!.add(link.from);
    joined = pieceOf.get(link.to);
  }
}
