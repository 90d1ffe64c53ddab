import type { Lattice } from './lattice.ts';
import type { Parcel } from './parcels.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Line, Point } from './shape.ts';

/** Even positions between two lines, about `spacing` apart, ends left out. */
function between(low: number, high: number, spacing: number): number[] {
  const parts = Math.max(1, Math.round((high - low) / spacing));
  return Array.from({ length: parts - 1 }, (_, i) => low + ((high - low) * (i + 1)) / parts);
}

/** Fish and shrimp ponds: rectangles with a dike of 16 m between them; a few stand dry. */
export function pondRings(random: SeededRandom, lattice: Lattice, parcel: Parcel): Line[] {
  const { uLow, uHigh, vLow, vHigh } = parcel;
  const us = [uLow + 22, ...between(uLow, uHigh, random.between(290, 420)), uHigh - 22];
  const vs = [vLow + 22, ...between(vLow, vHigh, random.between(190, 260)), vHigh - 22];
  const rings: Line[] = [];
  for (let i = 0; i + 1 < us.length; i++) {
    for (let k = 0; k + 1 < vs.length; k++) {
      if (random.next() < 0.16) continue;
      rings.push(lattice.cell(us[i]! + 8, vs[k]! + 8, us[i + 1]! - 8, vs[k + 1]! - 8));
    }
  }
  return rings;
}

/** Field ditches run one way through a farm parcel. */
export function ditchLines(random: SeededRandom, lattice: Lattice, parcel: Parcel): Line[] {
  const { uLow, uHigh, vLow, vHigh } = parcel;
  const alongU = random.next() < 0.7;
  const spacing = random.between(420, 640);
  return alongU
    ? between(vLow, vHigh, spacing).map((v) => lattice.line([uLow, v], [uHigh, v]))
    : between(uLow, uHigh, spacing).map((u) => lattice.line([u, vLow], [u, vHigh]));
}

export interface OilParcel {
  readonly wells: readonly Point[];
  readonly leaseRoads: readonly Line[];
  readonly pipelines: readonly Line[];
}

/** Lease roads as a grid with a pump at most crossings, and one gathering line to the parcel's corner. */
export function oilParcel(random: SeededRandom, lattice: Lattice, parcel: Parcel): OilParcel {
  const { uLow, uHigh, vLow, vHigh } = parcel;
  const us = between(uLow, uHigh, 430);
  const vs = between(vLow, vHigh, 450);
  const wells: Point[] = [];
  for (const u of us) {
    for (const v of vs) {
      if (random.next() < 0.3) continue;
      wells.push(lattice.place(u + random.between(18, 46), v + random.between(18, 46)));
    }
  }
  const gatheringV = vs[Math.floor(vs.length / 2)];
  return {
    wells,
    leaseRoads: [
      ...us.map((u) => lattice.line([u, vLow], [u, vHigh])),
      ...vs.map((v) => lattice.line([uLow, v], [uHigh, v])),
    ],
    pipelines:
      gatheringV === undefined
        ? []
        : [lattice.line([uLow, gatheringV + 60], [uHigh, gatheringV + 60])],
  };
}
