import { drawJurisdiction, landShape } from './jurisdiction.ts';
import { createLattice, type Lattice } from './lattice.ts';
import { ditchLines, oilParcel, pondRings } from './parcel-content.ts';
import { layOutParcels, type Parcel } from './parcels.ts';
import { layOutRoads, type Road, roadHalfWidth } from './roads.ts';
import { createSeededRandom } from './seeded-random.ts';
import {
  contains,
  grow,
  intersect,
  type Line,
  linesInside,
  linesOutside,
  type Point,
  type Shape,
  simplify,
  subtract,
  unite,
  widen,
  withoutSlivers,
} from './shape.ts';
import { buildTowns, buildVillages, type Town } from './towns.ts';
import { drawWater, type Water } from './water.ts';

/** The invented ground in the sample's plane, before it is written anywhere. */
export interface Landscape {
  readonly lattice: Lattice;
  /** Real land round the jurisdiction, from the basemap. */
  readonly land: Shape;
  readonly jurisdiction: Shape;
  readonly parcels: readonly Parcel[];
  readonly water: Water;
  readonly ponds: Shape;
  readonly towns: readonly Town[];
  readonly villages: Shape;
  readonly roads: readonly Road[];
  readonly ditches: readonly Line[];
  readonly leaseRoads: readonly Line[];
  readonly pipelines: readonly Line[];
  readonly wells: readonly Point[];
  /** Ground that cannot be planted; the three do not overlap. */
  readonly excluded: {
    readonly water: Shape;
    readonly road: Shape;
    readonly builtUp: Shape;
  };
}

const seed = 20260310;

function drawExcluded(wet: Shape, built: Shape, roads: readonly Road[], jurisdiction: Shape) {
  const water = unite(wet);
  const builtUp = subtract(built, water);
  const strips = unite(roads.flatMap(({ rank, line }) => widen([line], roadHalfWidth[rank])));
  const road = subtract(intersect(strips, jurisdiction), [...water, ...builtUp]);
  const smallest = 30;
  return {
    water: withoutSlivers(water, smallest),
    road: withoutSlivers(road, smallest),
    builtUp: withoutSlivers(builtUp, smallest),
  };
}

/** Draws the whole landscape; `land` is the basemap's land, the only thing taken from a real map. */
export function drawLandscape(land: GeoJSON.FeatureCollection<GeoJSON.Polygon>): Landscape {
  const random = createSeededRandom(seed);
  const lattice = createLattice(seed);
  const realLand = landShape(land);
  const jurisdiction = drawJurisdiction(lattice, realLand);
  // Looking for the sea needs no finer coast than this, and is many times faster on it.
  const coarseLand = simplify(realLand, 60);
  const water = drawWater(random.fork('water'), jurisdiction, coarseLand, lattice.place);
  const open = [...water.river, ...water.creeks, ...water.reservoirs];
  const parcels = layOutParcels(random.fork('parcels'), lattice, jurisdiction, coarseLand);
  const towns = buildTowns(random.fork('towns'), lattice, jurisdiction, open);
  const townGround = towns.map(({ outline }) => outline);
  const keepOff = grow([...open, ...townGround], 40);
  const of = (use: Parcel['use']): readonly Parcel[] => parcels.filter((it) => it.use === use);
  const forkOf = (parcel: Parcel) => random.fork(`parcel ${parcel.column} ${parcel.row}`);

  const pondsDrawn = of('pond').flatMap((it) => pondRings(forkOf(it), lattice, it));
  const ponds = subtract(intersect(pondsDrawn, jurisdiction), keepOff);
  const villages = buildVillages(random.fork('villages'), lattice, jurisdiction, [
    ...keepOff,
    ...ponds,
  ]);
  const oil = of('oil-field').map((it) => oilParcel(forkOf(it), lattice, it));
  const dry = (lines: readonly Line[]): Line[] =>
    linesOutside(linesInside(lines, jurisdiction), [...open, ...townGround]);
  const roads = layOutRoads(lattice, jurisdiction, water);
  return {
    lattice,
    land: realLand,
    jurisdiction,
    parcels,
    water,
    ponds,
    towns,
    villages,
    roads,
    ditches: dry(of('farm').flatMap((it) => ditchLines(forkOf(it), lattice, it))),
    leaseRoads: dry(oil.flatMap((it) => it.leaseRoads)),
    pipelines: linesInside(
      oil.flatMap((it) => it.pipelines),
      jurisdiction,
    ),
    wells: oil
      .flatMap((it) => it.wells)
      .filter((well) => contains(jurisdiction, well) && !contains(keepOff, well)),
    excluded: drawExcluded(
      [...open, ...ponds],
      [...towns.flatMap(({ quarters }) => quarters), ...villages],
      roads,
      jurisdiction,
    ),
  };
}
