import type { BlockShape } from '../../grid/block-shape.ts';

/**
 * Blocks that share a length of edge, by code; touching in a corner is not enough. Neighbours are cut with the same
 * vertices, so an edge in common is the same two millimetre corners in both.
 */
export function blockAdjacency(
  blocks: readonly Pick<BlockShape, 'code' | 'polygons'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map(blocks.map(({ code }) => [code, new Set<string>()]));
  const holders = new Map<string, string[]>();
  for (const { code, polygons } of blocks)
    for (const ring of polygons.flat())
      for (const edge of edgesOf(ring)) {
        const known = holders.get(edge);
        if (known === undefined) holders.set(edge, [code]);
        else known.push(code);
      }
  for (const codes of holders.values())
    for (const one of codes)
      for (const other of codes) if (one !== other) neighbours.get(one)?.add(other);
  return neighbours;
}

function* edgesOf(ring: readonly number[]): Generator<string> {
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const from = `${ring[at]} ${ring[at + 1]}`;
    const to = `${ring[next]} ${ring[next + 1]}`;
    yield from < to ? `${from} ${to}` : `${to} ${from}`;
  }
}
