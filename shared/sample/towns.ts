import type { Lattice } from './lattice.ts';
import type { SeededRandom } from './seeded-random.ts';
import { contains, grow, intersect, type Line, type Point, type Shape, subtract } from './shape.ts';

export interface Town {
  readonly name: string;
  readonly centre: Point;
  /** Outline of the community's ground. */
  readonly outline: Line;
  /** Built-up quarters between the streets. */
  readonly quarters: Shape;
}

/** Twelve invented communities: where they stand on the lattice and how far they reach. */
const sites: readonly (readonly [name: string, u: number, v: number, reach: number])[] = [
  ['东港北社区', 17_000, 11_500, 1050],
  ['东港南社区', 13_400, 3_900, 1500],
  ['望海社区', 20_200, 7_400, 700],
  ['北堤社区', 9_800, 12_600, 640],
  ['苇海社区', 9_300, -7_600, 1450],
  ['芦花社区', 14_900, -4_600, 720],
  ['南滩社区', 7_900, -16_300, 820],
  ['盐坨社区', -8_800, -9_900, 1400],
  ['双井社区', -2_300, -12_900, 760],
  ['西坨社区', -12_600, -6_700, 680],
  ['柳滩社区', -8_300, 5_400, 1350],
  ['柳北社区', -4_600, 12_800, 800],
];

function outline(lattice: Lattice, u: number, v: number, reach: number, phase: number): Line {
  return Array.from({ length: 36 }, (_, i): Point => {
    const angle = (i / 36) * 2 * Math.PI;
    const wobble = 1 + 0.13 * Math.sin(2 * angle + phase) + 0.09 * Math.sin(5 * angle + 2 * phase);
    return lattice.place(
      u + reach * wobble * Math.cos(angle),
      v + reach * 0.82 * wobble * Math.sin(angle),
    );
  });
}

/** Street quarters on a fine grid, cut by the outline; parks and yards stay open. */
function quarters(random: SeededRandom, lattice: Lattice, town: Line, u: number, v: number): Shape {
  const rings: Line[] = [];
  for (let i = -2400; i < 2400; i += 240) {
    for (let k = -2400; k < 2400; k += 180) {
      if (random.next() < 0.12) continue;
      rings.push(lattice.cell(u + i + 9, v + k + 9, u + i + 231, v + k + 171));
    }
  }
  const near = rings.filter((ring) => ring.some((corner) => contains([town], corner)));
  return intersect(near, grow([town], -25));
}

export function buildTowns(
  random: SeededRandom,
  lattice: Lattice,
  jurisdiction: Shape,
  water: Shape,
): Town[] {
  return sites.map(([name, u, v, reach], index) => {
    const ring = outline(lattice, u, v, reach, index * 1.7 + 0.5);
    const own = intersect([ring], jurisdiction);
    const town = own[0] ?? ring;
    const built = subtract(quarters(random.fork(name), lattice, town, u, v), grow(water, 30));
    return { name, centre: lattice.place(u, v), outline: town, quarters: built };
  });
}

/** Small villages: two or three rows of yards beside a road crossing. */
export function buildVillages(
  random: SeededRandom,
  lattice: Lattice,
  jurisdiction: Shape,
  keepOff: Shape,
): Shape {
  const yards: Line[] = [];
  for (const u of lattice.uLines) {
    for (const v of lattice.vLines) {
      const own = random.fork(`${u} ${v}`);
      const chance = u < 6_000 ? 0.17 : 0.05;
      if (own.next() > chance) continue;
      const wide = own.between(260, 620);
      for (let row = 0; row < own.whole(2, 3); row++) {
        yards.push(lattice.cell(u + 20, v + 20 + row * 95, u + 20 + wide, v + 95 + row * 95));
      }
    }
  }
  return subtract(intersect(yards, jurisdiction), keepOff);
}
