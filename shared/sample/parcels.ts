import type { Lattice } from './lattice.ts';
import type { SeededRandom } from './seeded-random.ts';
import { contains, distance, type Line, type Point, type Shape } from './shape.ts';

/** What a field of the lattice is used for. */
export type ParcelClass = 'farm' | 'reed' | 'oil-field' | 'pond';

export interface Parcel {
  readonly column: number;
  readonly row: number;
  readonly use: ParcelClass;
  readonly uLow: number;
  readonly uHigh: number;
  readonly vLow: number;
  readonly vHigh: number;
}

const oilFields: readonly (readonly [u: number, v: number, reach: number, name: string])[] = [
  [14_500, 5_500, 6_600, '东港油田'],
  [-7_500, 3_500, 4_600, '柳滩油田'],
  [7_000, -8_500, 5_200, '苇海油田'],
  [-11_500, -13_500, 3_600, '盐坨油田'],
];

export const oilFieldNames = oilFields.map(([u, v, , name]) => ({ u, v, name }));

function isOilField(random: SeededRandom, u: number, v: number): boolean {
  return oilFields.some(
    ([centreU, centreV, reach]) =>
      distance([u, v], [centreU, centreV]) < reach * random.between(0.75, 1.1),
  );
}

/** Further inland than this, the sea has no say in what a field is used for. */
const seaReachMetres = 11_000;

/** Metres to the sea going east, in steps of 250 m, as far as it matters. */
function metresToSea([x, y]: Point, land: Shape): number {
  for (let away = 0; away < seaReachMetres; away += 250) {
    const reached =
      !contains(land, [x + away, y]) ||
      !contains(land, [x + 0.8 * away, y + 0.6 * away]) ||
      !contains(land, [x + 0.8 * away, y - 0.6 * away]);
    if (reached) return away;
  }
  return seaReachMetres;
}

function chooseUse(random: SeededRandom, u: number, v: number, toSea: number): ParcelClass {
  const chance = random.next();
  if (toSea < 1300) return 'reed';
  if (isOilField(random, u, v)) return chance < 0.88 ? 'oil-field' : 'reed';
  if (toSea < 6000) return chance < 0.36 ? 'pond' : 'reed';
  if (toSea < seaReachMetres) return chance < 0.12 ? 'pond' : chance < 0.5 ? 'reed' : 'farm';
  return chance < 0.13 ? 'reed' : chance < 0.16 ? 'pond' : 'farm';
}

/** Every lattice field that touches the jurisdiction, with its use. */
export function layOutParcels(
  random: SeededRandom,
  lattice: Lattice,
  jurisdiction: Shape,
  land: Shape,
): Parcel[] {
  const parcels: Parcel[] = [];
  for (let column = 0; column + 1 < lattice.uLines.length; column++) {
    for (let row = 0; row + 1 < lattice.vLines.length; row++) {
      const [uLow, uHigh] = [lattice.uLines[column]!, lattice.uLines[column + 1]!];
      const [vLow, vHigh] = [lattice.vLines[row]!, lattice.vLines[row + 1]!];
      const own = random.fork(`${column} ${row}`);
      const corners = lattice.cell(uLow, vLow, uHigh, vHigh);
      if (!corners.some((corner) => contains(jurisdiction, corner))) continue;
      const [u, v] = [(uLow + uHigh) / 2, (vLow + vHigh) / 2];
      const use = chooseUse(own, u, v, metresToSea(lattice.place(u, v), land));
      parcels.push({ column, row, use, uLow, uHigh, vLow, vHigh });
    }
  }
  return parcels;
}

export const parcelRing = (lattice: Lattice, parcel: Parcel): Line =>
  lattice.cell(parcel.uLow, parcel.vLow, parcel.uHigh, parcel.vHigh);
