import { createSeededRandom, type SeededRandom } from './seeded-random.ts';
import { distance, type Line, type Point } from './shape.ts';

/**
 * The reclaimed delta is laid out on a bent grid: roads, ditches, fields and lease roads all follow it, as they follow
 * surveyors' lines on the ground. `u` runs towards the sea, `v` along the coast, both in metres.
 */
export interface Lattice {
  /** Where the lines of constant u run, ascending; neighbours are 1.1 to 2.3 km apart. */
  readonly uLines: readonly number[];
  readonly vLines: readonly number[];
  place(u: number, v: number): Point;
  /** A line between two lattice positions, bent as the lattice is. */
  line(from: Point, to: Point): Line;
  /** Ring of the lattice rectangle. */
  cell(uLow: number, vLow: number, uHigh: number, vHigh: number): Line;
}

const turn = (9 * Math.PI) / 180;
const stepMetres = 400;

function place(u: number, v: number): Point {
  const x = u * Math.cos(turn) - v * Math.sin(turn);
  const y = u * Math.sin(turn) + v * Math.cos(turn);
  return [
    x + 950 * Math.sin(v / 9100 + u / 31000) + 330 * Math.sin(u / 5300 - v / 7700 + 1.1),
    y + 900 * Math.sin(u / 10300 - v / 28000 + 0.7) + 310 * Math.sin(u / 5900 + v / 4700),
  ];
}

function line([fromU, fromV]: Point, [toU, toV]: Point): Line {
  const length = distance([fromU, fromV], [toU, toV]);
  const steps = Math.max(1, Math.round(length / stepMetres));
  return Array.from({ length: steps + 1 }, (_, i) =>
    place(fromU + ((toU - fromU) * i) / steps, fromV + ((toV - fromV) * i) / steps),
  );
}

function spacedLines(random: SeededRandom, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let at = from; at < to; at += random.between(1100, 2300)) lines.push(Math.round(at));
  return lines;
}

export function createLattice(seed: number): Lattice {
  const random = createSeededRandom(seed).fork('lattice');
  return {
    uLines: spacedLines(random.fork('u'), -30_000, 40_000),
    vLines: spacedLines(random.fork('v'), -30_000, 30_000),
    place,
    line,
    cell: (uLow, vLow, uHigh, vHigh) => [
      ...line([uLow, vLow], [uHigh, vLow]).slice(0, -1),
      ...line([uHigh, vLow], [uHigh, vHigh]).slice(0, -1),
      ...line([uHigh, vHigh], [uLow, vHigh]).slice(0, -1),
      ...line([uLow, vHigh], [uLow, vLow]).slice(0, -1),
    ],
  };
}
