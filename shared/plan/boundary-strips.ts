import type { BlockShape } from '../grid/block-shape.ts';

/** 结合部: where the ground of two owners meets. Ids are in order, so that a pair has one strip. */
export interface BoundaryStrip {
  readonly first: string;
  readonly second: string;
  /** Pairs of neighbouring blocks across it, `[block of first, block of second]`. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Length of the common border, metres in the plane. */
  readonly metres: number;
  /** Pieces of the border, `[x0, y0, x1, y1]` in integer millimetres of the plane. */
  readonly edges: readonly (readonly [number, number, number, number])[];
}

interface OpenStrip {
  readonly first: string;
  readonly second: string;
  readonly pairs: Map<string, readonly [string, string]>;
  metres: number;
  readonly edges: (readonly [number, number, number, number])[];
}

interface Side {
  readonly block: string;
  readonly owner: string;
}

/**
 * Borders between owners. Neighbouring blocks share exact edges in the plane's millimetres, so an edge that two blocks run
 * along in opposite directions is common ground; no distance is guessed. `ownerOf` gives null for ground without an owner,
 * which borders on nobody. Longest first.
 */
export function findBoundaryStrips(
  blocks: readonly BlockShape[],
  ownerOf: (block: BlockShape) => string | null,
): readonly BoundaryStrip[] {
  const open = new Map<string, Side>();
  const strips = new Map<string, OpenStrip>();
  for (const block of blocks) {
    const owner = ownerOf(block);
    if (owner === null) continue;
    eachEdge(block, (x0, y0, x1, y1) => {
      const other = open.get(`${x1},${y1},${x0},${y0}`);
      if (other === undefined) {
        open.set(`${x0},${y0},${x1},${y1}`, { block: block.code, owner });
        return;
      }
      if (other.owner === owner) return;
      const isFirst = other.owner < owner;
      const [first, second] = isFirst ? [other.owner, owner] : [owner, other.owner];
      const pair: [string, string] = isFirst
        ? [other.block, block.code]
        : [block.code, other.block];
      const key = `${first} ${second}`;
      const strip: OpenStrip = strips.get(key) ?? {
        first,
        second,
        pairs: new Map(),
        metres: 0,
        edges: [],
      };
      strip.pairs.set(pair.join(' '), pair);
      strip.metres += Math.hypot(x1 - x0, y1 - y0) / 1000;
      strip.edges.push([x0, y0, x1, y1]);
      strips.set(key, strip);
    });
  }
  return [...strips.values()]
    .map((strip) => ({ ...strip, pairs: [...strip.pairs.values()] }))
    .sort((a, b) => b.metres - a.metres || (a.first + a.second < b.first + b.second ? -1 : 1));
}

function eachEdge(
  block: BlockShape,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  for (const polygon of block.polygons)
    for (const ring of polygon)
      for (let i = 0; i < ring.length; i += 2) {
        const next = i + 2 < ring.length ? i + 2 : 0;
        visit(ring[i]!, ring[i + 1]!, ring[next]!, ring[next + 1]!);
      }
}
