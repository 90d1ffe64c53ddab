import type { BlockShape, PlanePolygon } from './block-shape.ts';

/**
 * A point inside a block, as near to its middle as its shape allows: the middle of the widest piece of the horizontal line
 * through the middle of its largest polygon. Millimetres of the plane.
 */
export function blockMiddle({ polygons }: Pick<BlockShape, 'polygons'>): [x: number, y: number] {
  const largest = polygons.reduce((best, polygon) =>
    extentOf(polygon[0]!) > extentOf(best[0]!) ? polygon : best,
  );
  const ys = ringCorners(largest[0]!).map(([, y]) => y);
  // Half a millimetre off any corner, so that the line crosses edges cleanly.
  const y = Math.round((Math.min(...ys) + Math.max(...ys)) / 2) + 0.5;
  const crossings = largest.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let best: readonly [number, number] = [crossings[0] ?? 0, crossings[1] ?? 0];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const piece = [crossings[index]!, crossings[index + 1]!] as const;
    if (piece[1] - piece[0] > best[1] - best[0]) best = piece;
  }
  return [(best[0] + best[1]) / 2, y];
}

/** Corners of a flat ring, one by one. */
export function ringCorners(ring: PlanePolygon[number]): [number, number][] {
  const points: [number, number][] = [];
  for (let index = 0; index < ring.length; index += 2)
    points.push([ring[index]!, ring[index + 1]!]);
  return points;
}

function crossingsAt(ring: readonly number[], y: number): number[] {
  const points = ringCorners(ring);
  return points.flatMap(([x0, y0], index) => {
    const [x1, y1] = points[(index + 1) % points.length]!;
    return y0 > y !== y1 > y ? [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)] : [];
  });
}

function extentOf(ring: readonly number[]): number {
  const points = ringCorners(ring);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}
