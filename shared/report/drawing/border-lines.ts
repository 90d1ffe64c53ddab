import type { BlockShape } from '../../grid/block-shape.ts';

/** A border as plane points in metres. */
type Line = readonly (readonly [x: number, y: number])[];

/**
 * Borders between groups of blocks: edges of a block whose other side belongs to another group. Neighbours share exact
 * edges, so an edge and its reverse cancel inside a group. Outer edges of the jurisdiction are left out.
 */
export function borderLines(
  blocks: readonly BlockShape[],
  groupOf: (block: BlockShape) => string | null,
): Line[] {
  const groups = new Map<string, string | null>();
  for (const block of blocks)
    for (const edge of edgesOf(block)) groups.set(edge.key, groupOf(block));
  const border = new Map<string, [number, number][]>();
  for (const block of blocks)
    for (const { from, to, reverse } of edgesOf(block)) {
      const other = groups.get(reverse);
      // Each border once: drawn from the side whose group sorts first.
      if (other === undefined || (groupOf(block) ?? '') >= (other ?? '')) continue;
      const start = from.join();
      border.set(start, [...(border.get(start) ?? []), to]);
    }
  return chain(border);
}

function edgesOf(block: BlockShape) {
  return block.polygons.flat().flatMap((ring) => {
    const edges = [];
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const from: [number, number] = [ring[at]!, ring[at + 1]!];
      const to: [number, number] = [ring[next]!, ring[next + 1]!];
      edges.push({ from, to, key: `${from}|${to}`, reverse: `${to}|${from}` });
    }
    return edges;
  });
}

/** Joins edges end to start into lines, millimetres to metres. */
function chain(edges: Map<string, [number, number][]>): Line[] {
  const ends = new Set([...edges.values()].flat().map((point) => point.join()));
  const starts = [...edges.keys()];
  // Lines that begin nowhere inside another come first; what is left are rings.
  const ordered = [...starts.filter((start) => !ends.has(start)), ...starts];
  const lines: Line[] = [];
  for (const start of ordered) {
    let key = start;
    const [x = 0, y = 0] = key.split(',').map(Number);
    const line: [number, number][] = [[x / 1000, y / 1000]];
    for (let next = edges.get(key)?.shift(); next !== undefined; next = edges.get(key)?.shift()) {
      line.push([next[0] / 1000, next[1] / 1000]);
      key = next.join();
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}
