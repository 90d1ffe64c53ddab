import { drawJurisdiction, landShape } from './jurisdiction.ts';
import { createLattice, type Lattice } from './lattice.ts';
import { ditchLines, oilParcel, pondRings } from './parcel-content.ts';
import { layOutParcels, type Parcel } from './parcels.ts';
import { layOutRoads, type Road, roadHalfWidth } from './roads.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';
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

type Frame = Pick<Landscape, 'lattice' | 'land' | 'jurisdiction' | 'water' | 'parcels' | 'towns'>;

/** Borders, water, the use of each field, towns: what everything else has to keep clear of. */
function drawFrame(random: SeededRandom, land: GeoJSON.FeatureCollection<GeoJSON.Polygon>): Frame {
  const lattice = createLattice(seed);
  const realLand = landShape(land);
  const jurisdiction = drawJurisdiction(lattice, realLand);
  // Looking for the sea needs no finer coast than this, and is many times faster on it.
  const coarseLand = simplify(realLand, 60);
  const water = drawWater(random.fork('water'), jurisdiction, coarseLand, lattice.place);
  const parcels = layOutParcels(random.fork('parcels'), lattice, jurisdiction, coarseLand);
  const towns = buildTowns(random.fork('towns'), lattice, jurisdiction, openWater(water));
  return { lattice, land: realLand, jurisdiction, water, parcels, towns };
}

const openWater = ({ river, creeks, reservoirs }: Water): Shape => [
  ...river,
  ...creeks,
  ...reservoirs,
];

/** Ponds, ditches and oil works of the fields, clear of `keepOff`. */
function fillParcels(random: SeededRandom, frame: Frame, keepOff: Shape) {
  const { lattice, jurisdiction, parcels, water, towns } = frame;
  const obstacles = [...openWater(water), ...towns.map(({ outline }) => outline)];
  const dry = (lines: readonly Line[]): Line[] =>
    linesOutside(linesInside(lines, jurisdiction), obstacles);
  const each = <Content>(
    use: Parcel['use'],
    fill: (random: SeededRandom, lattice: Lattice, parcel: Parcel) => Content,
  ): Content[] =>
    parcels
      .filter((parcel) => parcel.use === use)
      .map((parcel) => fill(random.fork(`parcel ${parcel.column} ${parcel.row}`), lattice, parcel));
  const oil = each('oil-field', oilParcel);
  const wells = oil.flatMap((it) => it.wells);
  const gathering = oil.flatMap((it) => it.pipelines);
  return {
    ponds: subtract(intersect(each('pond', pondRings).flat(), jurisdiction), keepOff),
    ditches: dry(each('farm', ditchLines).flat()),
    leaseRoads: dry(oil.flatMap((it) => it.leaseRoads)),
    pipelines: linesInside(gathering, jurisdiction),
    wells: wells.filter((well) => contains(jurisdiction, well) && !contains(keepOff, well)),
  };
}

/** Draws the whole landscape; `land` is the basemap's land, the only thing taken from a real map. */
export function drawLandscape(land: GeoJSON.FeatureCollection<GeoJSON.Polygon>): Landscape {
  const random = createSeededRandom(seed);
  const frame = drawFrame(random, land);
  const { lattice, jurisdiction, water, towns } = frame;
  const open = openWater(water);
  const keepOff = grow([...open, ...towns.map(({ outline }) => outline)], 40);
  const fields = fillParcels(random, frame, keepOff);
  const taken = [...keepOff, ...fields.ponds];
  const villages = buildVillages(random.fork('villages'), lattice, jurisdiction, taken);
  const roads = layOutRoads(lattice, jurisdiction, water);
  const excluded = drawExcluded(
    [...open, ...fields.ponds],
    [...towns.flatMap(({ quarters }) => quarters), ...villages],
    roads,
    jurisdiction,
  );
  return { ...frame, ...fields, villages, roads, excluded };
}
