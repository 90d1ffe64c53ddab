import type { Landscape } from './landscape.ts';
import type { Ground } from './routes.ts';
import { planeOrigin } from './sample-plane.ts';
import {
  areaOf,
  contains,
  distance,
  intersect,
  type Line,
  type Point,
  type Shape,
} from './shape.ts';

const cellMetres = 1000;
/** More than this of water, road and roof, and nobody walks the cell lane by lane. */
const mostExcludedShare = 0.05;

const corners = ({ west, south, east, north }: Ground): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** Excluded ground within reach of the team: most of it is far away, and cutting is slow. */
function excludedNear(landscape: Landscape, west: number, south: number): Shape {
  const { water, road, builtUp } = landscape.excluded;
  const reach = 7 * cellMetres;
  const window = { west: west - reach, south: south - reach, east: west + reach };
  const around = corners({ ...window, north: south + reach });
  return [water, road, builtUp].flatMap((shape) => intersect(shape, [around]));
}

function excludedShare(near: Shape, cell: Ground): number {
  return areaOf(intersect(near, [corners(cell)])) / (cellMetres * cellMetres);
}

/** The nearest whole squares of the kilometre grid round a point that lie open inside the jurisdiction. */
export function pickFocusCells(landscape: Landscape, home: Point, count: number): Ground[] {
  const [originX, originY] = planeOrigin;
  const snap = (value: number, origin: number): number =>
    Math.floor((value + origin) / cellMetres) * cellMetres - origin;
  const [west, south] = [snap(home[0], originX), snap(home[1], originY)];
  const cells: Ground[] = [];
  for (let i = -5; i <= 5; i++) {
    for (let k = -5; k <= 5; k++) {
      const at = { west: west + i * cellMetres, south: south + k * cellMetres };
      cells.push({ ...at, east: at.west + cellMetres, north: at.south + cellMetres });
    }
  }
  const away = (cell: Ground): number =>
    distance(home, [cell.west + cellMetres / 2, cell.south + cellMetres / 2]);
  const near = excludedNear(landscape, west, south);
  const open: Ground[] = [];
  for (const cell of cells.sort((a, b) => away(a) - away(b))) {
    if (open.length === count) break;
    const isInside = corners(cell).every((corner) => contains(landscape.jurisdiction, corner));
    if (isInside && excludedShare(near, cell) < mostExcludedShare) open.push(cell);
  }
  return open;
}
