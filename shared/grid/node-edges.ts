import type { Path64, Paths64, Point64 } from 'clipper2-ts';

/**
 * Puts a vertex wherever an edge crosses a line of the grid (multiples of `size`). Both neighbours then meet at the very
 * same integer point, however often the region is cut: without it each cut would round its own crossing.
 */
export function nodeEdges(paths: Paths64, size: number): Paths64 {
  return paths.map((path) => nodePath(path, size));
}

function nodePath(path: Path64, size: number): Path64 {
  const noded: Path64 = [];
  for (const [index, from] of path.entries()) {
    const to = path[(index + 1) % path.length]!;
    addPoint(noded, from);
    for (const point of findCrossings(from, to, size)) addPoint(noded, point);
  }
  return noded;
}

function addPoint(path: Path64, point: Point64): void {
  const last = path.at(-1);
  if (last?.x !== point.x || last.y !== point.y) path.push({ x: point.x, y: point.y });
}

function findCrossings(from: Point64, to: Point64, size: number): Path64 {
  const crossings: { share: number; point: Point64 }[] = [];
  for (const x of linesBetween(from.x, to.x, size)) {
    const share = (x - from.x) / (to.x - from.x);
    crossings.push({ share, point: { x, y: Math.round(from.y + (to.y - from.y) * share) } });
  }
  for (const y of linesBetween(from.y, to.y, size)) {
    const share = (y - from.y) / (to.y - from.y);
    crossings.push({ share, point: { x: Math.round(from.x + (to.x - from.x) * share), y } });
  }
  return crossings.sort((a, b) => a.share - b.share).map(({ point }) => point);
}

/** Multiples of `size` strictly between two values. */
function linesBetween(from: number, to: number, size: number): number[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const lines: number[] = [];
  for (let line = (Math.floor(low / size) + 1) * size; line < high; line += size) lines.push(line);
  return lines;
}
