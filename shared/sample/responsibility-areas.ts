import type { Landscape } from './landscape.ts';
import type { Lattice } from './lattice.ts';
import { sectionId, stationId } from './organisation.ts';
import { trunkColumn } from './roads.ts';
import { areaOf, contains, intersect, type Line, type Shape } from './shape.ts';
import type { Town } from './towns.ts';
import { stationNames } from './unit-names.ts';

export interface StationArea {
  readonly stationKey: string;
  readonly stationId: string;
  readonly shape: Shape;
}

/** Ground one section-level unit answers for. */
export interface ResponsibilityArea {
  readonly stationId: string;
  readonly unitId: string;
  readonly shape: Shape;
}

const far = 60_000;

/** The river parts north from south, the trunk road east from west. */
export function partStations(landscape: Landscape): StationArea[] {
  const { lattice, water, jurisdiction } = landscape;
  const river = water.riverLine;
  const trunkU = lattice.uLines[trunkColumn(lattice)]!;
  const trunk = lattice.line([trunkU, -34_000], [trunkU, 34_000]);
  const north: Line = [...river, [far, far], [-far, far]];
  const south: Line = [[-far, -far], [far, -far], ...[...river].reverse()];
  const east: Line = [...trunk].reverse().concat([
    [trunk[0]![0], -far],
    [far, -far],
    [far, far],
    [trunk[trunk.length - 1]![0], far],
  ]);
  const west: Line = trunk.concat([
    [trunk[trunk.length - 1]![0], far],
    [-far, far],
    [-far, -far],
    [trunk[0]![0], -far],
  ]);
  const masks: Readonly<Record<string, readonly [Line, Line]>> = {
    donggang: [north, east],
    weihai: [south, east],
    yantuo: [south, west],
    liutan: [north, west],
  };
  return stationNames.map(({ key }) => {
    const [half, side] = masks[key]!;
    const quarter = orient(intersect([orientRing(half)], [orientRing(side)]));
    return { stationKey: key, stationId: stationId(key), shape: intersect(jurisdiction, quarter) };
  });
}

function orientRing(ring: Line): Line {
  let doubled = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    doubled += x * nextY - nextX * y;
  });
  return doubled < 0 ? [...ring].reverse() : ring;
}

const orient = (shape: Shape): Shape => shape.map(orientRing);

type Axis = 'u' | 'v';

function side(lattice: Lattice, axis: Axis, at: number, low: boolean): Shape {
  const [from, to] = low ? [-far, at] : [at, far];
  return [
    orientRing(
      axis === 'u' ? lattice.cell(from, -far, to, far) : lattice.cell(-far, from, far, to),
    ),
  ];
}

/** Along which axis of the lattice the shape is longer; the lattice's turn of 9° does not matter for that. */
function longAxis(shape: Shape): Axis {
  const points = shape.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const wide = xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b));
  const high = ys.reduce((a, b) => Math.max(a, b)) - ys.reduce((a, b) => Math.min(a, b));
  return wide > high ? 'u' : 'v';
}

/** Where to cut so that the low side holds `share` of the area: on a road when one is near enough, else between. */
function findCut(lattice: Lattice, shape: Shape, axis: Axis, share: number): number {
  const whole = areaOf(shape);
  const shareAt = (at: number): number =>
    areaOf(intersect(shape, side(lattice, axis, at, true))) / whole;
  let [low, high] = [-34_000, 40_000];
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2;
    if (shareAt(middle) < share) low = middle;
    else high = middle;
  }
  const exact = Math.round((low + high) / 2);
  const roads = axis === 'u' ? lattice.uLines : lattice.vLines;
  const road = roads.reduce((a, b) => (Math.abs(b - exact) < Math.abs(a - exact) ? b : a));
  return Math.abs(shareAt(road) - share) < 0.09 ? road : exact;
}

function part(lattice: Lattice, shape: Shape, count: number): Shape[] {
  if (count === 1) return [shape];
  const lowCount = Math.floor(count / 2);
  const axis = longAxis(shape);
  const cut = findCut(lattice, shape, axis, lowCount / count);
  return [
    ...part(lattice, intersect(shape, side(lattice, axis, cut, true)), lowCount),
    ...part(lattice, intersect(shape, side(lattice, axis, cut, false)), count - lowCount),
  ];
}

/** Parts in the order of the station's section-level units: a residents' committee gets the part its town stands in. */
function orderParts(names: readonly string[], parts: Shape[], towns: readonly Town[]): Shape[] {
  const left = [...parts];
  const take = (wanted: number): Shape => left.splice(Math.max(0, wanted), 1)[0]!;
  const own = new Map<string, Shape>();
  for (const name of names) {
    const town = towns.find((it) => name === `${it.name}居委会`);
    if (town === undefined) continue;
    own.set(name, take(left.findIndex((shape) => contains(shape, town.centre))));
  }
  return names.map((name) => own.get(name) ?? take(0));
}

/** Every station's ground parted among its section-level units, so that each square metre has exactly one. */
export function partResponsibility(
  landscape: Landscape,
  stations: readonly StationArea[],
): ResponsibilityArea[] {
  return stations.flatMap((station) => {
    const { sections } = stationNames.find(({ key }) => key === station.stationKey)!;
    const names = sections.flatMap(([, all]) => all);
    const parts = part(landscape.lattice, station.shape, names.length);
    return orderParts(names, parts, landscape.towns).map((shape, index) => ({
      stationId: station.stationId,
      unitId: sectionId(station.stationKey, index),
      shape,
    }));
  });
}
