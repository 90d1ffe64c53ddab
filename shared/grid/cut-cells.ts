import type { Path64, Paths64 } from 'clipper2-ts';
import type { PlanePolygon } from './block-shape.ts';
import {
  combinePaths,
  pathsArea,
  planePolygonsArea,
  toPath,
  toPlanePolygons,
} from './plane-polygons.ts';

/** One connected piece of the region inside one square of the grid. */
export interface CellPiece {
  /** Square of the grid: its west and south side stand at `column × size` and `row × size`. */
  readonly column: number;
  readonly row: number;
  readonly polygon: PlanePolygon;
  readonly areaSquareMetres: number;
  /** Square metres of it in each area, by index of the area. */
  readonly shares: ReadonlyMap<number, number>;
}

/** Squares from `west` to `east` and `south` to `north`, upper ends exclusive. */
export interface CellRange {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface AreaPart {
  readonly index: number;
  readonly paths: Paths64;
}

/** Squares that touch the bounding box of the paths. */
export function cellRange(paths: Paths64, size: number): CellRange {
  const range = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { x, y } of paths.flat()) {
    range.west = Math.min(range.west, Math.floor(x / size));
    range.south = Math.min(range.south, Math.floor(y / size));
    range.east = Math.max(range.east, Math.ceil(x / size));
    range.north = Math.max(range.north, Math.ceil(y / size));
  }
  return range;
}

/**
 * Cuts a region into the squares of the grid by halving: whole rectangles inside it are never clipped again, so the
 * cost goes with its outline, not with its area. Yields the number of squares finished.
 */
export function* cutCells(
  region: Paths64,
  areas: readonly Paths64[],
  size: number,
  pieces: CellPiece[],
): Generator<number, void, void> {
  const parts = areas.map((paths, index) => ({ index, paths }));
  yield* cutRange(region, parts, cellRange(region, size), size, pieces);
}

function* cutRange(
  region: Paths64,
  areas: readonly AreaPart[],
  range: CellRange,
  size: number,
  pieces: CellPiece[],
): Generator<number, void, void> {
  const { west, south, east, north } = range;
  const cells = (east - west) * (north - south);
  const rectangle = rectanglePath(range, size);
  const inside = combinePaths(region, [rectangle], 'intersect');
  if (inside.length === 0) {
    yield cells;
    return;
  }
  const held = areas
    .map(({ index, paths }) => ({ index, paths: combinePaths(paths, [rectangle], 'intersect') }))
    .filter(({ paths }) => paths.length > 0);
  const isWhole = isFull(inside, rectangle);
  if (isWhole && held.every(({ paths }) => isFull(paths, rectangle))) {
    addSquares(range, size, held, pieces);
    yield cells;
  } else if (cells === 1) {
    addPieces(inside, held, range, pieces);
    yield 1;
  } else {
    const next = isWhole ? [rectangle] : inside;
    for (const half of halves(west, south, east, north))
      yield* cutRange(next, held, half, size, pieces);
  }
}

function halves(west: number, south: number, east: number, north: number): CellRange[] {
  if (east - west >= north - south) {
    const middle = Math.floor((west + east) / 2);
    return [
      { west, south, east: middle, north },
      { west: middle, south, east, north },
    ];
  }
  const middle = Math.floor((south + north) / 2);
  return [
    { west, south, east, north: middle },
    { west, south: middle, east, north },
  ];
}

function rectanglePath({ west, south, east, north }: CellRange, size: number): Path64 {
  return [
    { x: west * size, y: south * size },
    { x: east * size, y: south * size },
    { x: east * size, y: north * size },
    { x: west * size, y: north * size },
  ];
}

/** Areas of integer millimetres are exact, so that full means full. */
function isFull(paths: Paths64, rectangle: Path64): boolean {
  return paths.length === 1 && pathsArea(paths) === pathsArea([rectangle]);
}

function addSquares(
  { west, south, east, north }: CellRange,
  size: number,
  areas: readonly AreaPart[],
  pieces: CellPiece[],
): void {
  const areaSquareMetres = (size / 1000) ** 2;
  const shares = new Map(areas.map(({ index }) => [index, areaSquareMetres]));
  for (let row = south; row < north; row++)
    for (let column = west; column < east; column++) {
      const [x, y] = [column * size, row * size];
      const polygon = [[x, y, x + size, y, x + size, y + size, x, y + size]];
      pieces.push({ column, row, polygon, areaSquareMetres, shares });
    }
}

function addPieces(
  region: Paths64,
  areas: readonly AreaPart[],
  { west, south }: CellRange,
  pieces: CellPiece[],
): void {
  for (const polygon of toPlanePolygons(region)) {
    const areaSquareMetres = planePolygonsArea([polygon]);
    const shares = new Map(
      areas.map(({ index, paths }) => [index, sharedArea(polygon, paths)] as const),
    );
    pieces.push({ column: west, row: south, polygon, areaSquareMetres, shares });
  }
}

function sharedArea(polygon: PlanePolygon, area: Paths64): number {
  const paths = polygon.map(toPath);
  return pathsArea(combinePaths(paths, area, 'intersect'));
}
