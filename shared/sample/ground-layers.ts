import type { Landscape } from './landscape.ts';
import { oilFieldNames, type ParcelClass, parcelRing } from './parcels.ts';
import { toMultiPolygon, toPosition, toPositions } from './sample-plane.ts';
import {
  areaOf,
  contains,
  grow,
  intersect,
  type Line,
  type Point,
  type Shape,
  subtract,
  unite,
} from './shape.ts';

type Feature = GeoJSON.Feature<GeoJSON.Geometry, Record<string, string>>;

const area = (className: string, shape: Shape): Feature => ({
  type: 'Feature',
  properties: { class: className },
  geometry: toMultiPolygon(shape),
});

const lines = (properties: Record<string, string>, all: readonly Line[]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiLineString', coordinates: all.map(toPositions) },
});

const wells = (all: readonly Point[]): Feature => ({
  type: 'Feature',
  properties: { class: 'well' },
  geometry: { type: 'MultiPoint', coordinates: all.map(toPosition) },
});

const label = (kind: string, name: string, at: Point): Feature => ({
  type: 'Feature',
  properties: { class: 'label', kind, name },
  geometry: { type: 'Point', coordinates: toPosition(at) },
});

/** Strip of mud and samphire inside the coast: what lies within 700 m of the sea. */
function tidalFlat(landscape: Landscape): Shape {
  const strip = subtract(landscape.jurisdiction, grow(landscape.land, -700));
  return strip.filter((ring) => areaOf([ring]) > 20_000);
}

/** Fields of one use, clear of the flat, so that neither needs to be painted over the other. */
function parcelShape(landscape: Landscape, use: ParcelClass, flat: Shape): Shape {
  const rings = landscape.parcels
    .filter((parcel) => parcel.use === use)
    .map((parcel) => parcelRing(landscape.lattice, parcel));
  return subtract(intersect(unite(rings), landscape.jurisdiction), flat);
}

function labels(landscape: Landscape): Feature[] {
  const { lattice, water, towns } = landscape;
  const creekNames = [
    '南滩沟',
    '黑鱼沟',
    '芦花沟',
    '三道汊',
    '蟹子沟',
    '望海沟',
    '白鹭汊',
    '老盐沟',
  ];
  const creeks = water.creekLines
    .map((line) => line[Math.floor(line.length * 0.4)]!)
    .filter((middle) => contains(landscape.jurisdiction, middle));
  const riverAt = [110, 190, 262].map((index) => water.riverLine[index]!);
  return [
    ...towns.map(({ name, centre }) => label('town', name.replace('社区', ''), centre)),
    ...riverAt.map((at) => label('water', '沧澜河', at)),
    ...creekNames.map((name, i) =>
      label('water', name, creeks[Math.floor((i * creeks.length) / creekNames.length)]!),
    ),
    ...oilFieldNames.map(({ u, v, name }) => label('place', name, lattice.place(u, v - 2_300))),
  ];
}

/** Display layers of the invented ground, in drawing order; `properties.class` says what each is. */
export function groundLayers(
  landscape: Landscape,
): GeoJSON.FeatureCollection<GeoJSON.Geometry, Record<string, string>> {
  const { roads, water } = landscape;
  const flat = tidalFlat(landscape);
  const fields = (use: ParcelClass): Shape => parcelShape(landscape, use, flat);
  const rank = (wanted: string) =>
    lines(
      { class: 'road', rank: wanted },
      roads.filter((road) => road.rank === wanted).map((road) => road.line),
    );
  const townGround = unite([
    ...landscape.towns.map(({ outline }) => outline),
    ...landscape.villages,
  ]);
  return {
    type: 'FeatureCollection',
    features: [
      area('farm', fields('farm')),
      area('reed', unite([...fields('reed'), ...fields('pond')])),
      area('oil-field', fields('oil-field')),
      area('tidal-flat', flat),
      area('pond', landscape.ponds),
      area('town', townGround),
      area('creek', water.creeks),
      area('river', water.river),
      area('reservoir', water.reservoirs),
      lines({ class: 'ditch' }, landscape.ditches),
      lines({ class: 'lease-road' }, landscape.leaseRoads),
      lines({ class: 'pipeline' }, landscape.pipelines),
      rank('village'),
      rank('main'),
      rank('trunk'),
      wells(landscape.wells),
      ...labels(landscape),
    ],
  };
}
