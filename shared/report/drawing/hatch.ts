import type { DrawingPoint } from './drawing.ts';

export type Hatch = 'dots' | 'diagonal' | 'horizontal' | 'cross' | 'vertical' | 'solid';

const angles: Readonly<Record<Hatch, readonly number[]>> = {
  dots: [],
  diagonal: [-Math.PI / 4],
  horizontal: [0],
  cross: [-Math.PI / 4, Math.PI / 4],
  vertical: [Math.PI / 2],
  solid: [],
};

/** Lines of a hatch inside rings (even-odd), `spacing` apart; none for dots and solid. Neighbours share one raster. */
export function hatchLines(
  rings: readonly (readonly DrawingPoint[])[],
  hatch: Hatch,
  spacing: number,
): [DrawingPoint, DrawingPoint][] {
  return angles[hatch].flatMap((angle) => linesAt(rings, angle, spacing));
}

/** Points of a square raster inside rings (even-odd). */
export function hatchDots(
  rings: readonly (readonly DrawingPoint[])[],
  spacing: number,
): DrawingPoint[] {
  return linesAt(rings, 0, spacing).flatMap(([from, to]) => {
    const dots: DrawingPoint[] = [];
    for (let k = Math.ceil(from[0] / spacing); k * spacing < to[0]; k++)
      dots.push([k * spacing, from[1]]);
    return dots;
  });
}

function linesAt(
  rings: readonly (readonly DrawingPoint[])[],
  angle: number,
  spacing: number,
): [DrawingPoint, DrawingPoint][] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = rings.map((ring) =>
    ring.map(([x, y]): DrawingPoint => [x * cos + y * sin, y * cos - x * sin]),
  );
  const back = (x: number, y: number): DrawingPoint => [x * cos - y * sin, x * sin + y * cos];
  const ys = turned.flat().map((point) => point[1]);
  const lines: [DrawingPoint, DrawingPoint][] = [];
  const last = Math.floor(Math.max(...ys) / spacing);
  for (let k = Math.ceil(Math.min(...ys) / spacing); k <= last; k++) {
    const y = k * spacing;
    const crossings = turned.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2)
      lines.push([back(crossings[i]!, y), back(crossings[i + 1]!, y)]);
  }
  return lines;
}

function crossingsAt(ring: readonly DrawingPoint[], y: number): number[] {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    // Half-open, so that a corner on the line counts once.
    if (a[1] <= y === b[1] <= y) return [];
    return [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])];
  });
}
