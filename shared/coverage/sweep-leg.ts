import { type Raster, tileMetres } from './raster.ts';
import { RunningSpans } from './running-spans.ts';
import { sweepCapsule } from './sweep-capsule.ts';
import type { TileGrid } from './tile-grid.ts';

/** Where capsules are drawn: the bits of tile `index`, made on first use. */
export interface TileCanvas {
  readonly grid: TileGrid;
  readonly raster: Raster;
  bitsOf(index: number): Int32Array;
}

const spans = new RunningSpans();

/**
 * Sweeps the fixes `start` to `end` (exclusive) of flat engine coordinates with a disc of `radius` metres into the
 * wanted tiles of the canvas. A single fix sweeps nothing; coordinates that are not finite are passed over.
 */
export function sweepLeg(
  canvas: TileCanvas,
  xy: Float64Array,
  start: number,
  end: number,
  radius: number,
): void {
  const { grid, raster } = canvas;
  let tile = noTile;
  let lastAdded = start;
  // The tile walked last: a segment whose capsule lies inside it is drawn without looking further.
  let [west, south, east, north] = [0, 0, 0, 0];
  for (let fix = start + 1; fix < end; fix++) {
    const ax = xy[2 * fix - 2]!;
    const ay = xy[2 * fix - 1]!;
    const bx = xy[2 * fix]!;
    const by = xy[2 * fix + 1]!;
    const left = (ax < bx ? ax : bx) - radius;
    const low = (ay < by ? ay : by) - radius;
    const right = (ax > bx ? ax : bx) + radius;
    const high = (ay > by ? ay : by) + radius;
    const isInside = left >= west && low >= south && right < east && high < north;
    if (!isInside) {
      if (!Number.isFinite(left + low + right + high)) continue;
      const touches = left < east && low < north && right >= west && high >= south;
      if (!touches) {
        if (tile !== noTile) spans.flush();
        tile = wantedTile(grid, left, low, right, high);
        if (tile === noTile) [west, south, east, north] = [0, 0, 0, 0];
        else {
          west = (grid.firstColumn + (tile % grid.columns)) * tileMetres;
          south = (grid.firstRow + Math.floor(tile / grid.columns)) * tileMetres;
          east = west + tileMetres;
          north = south + tileMetres;
          spans.open(canvas.bitsOf(tile), raster, west, south, radius);
          lastAdded = start;
        }
      }
      if (left < west || low < south || right >= east || high >= north)
        sweepOtherTiles(canvas, ax, ay, bx, by, radius, tile);
      if (tile === noTile) continue;
    }
    spans.addSegment(ax, ay, bx, by, lastAdded === fix - 1 && fix > start + 1);
    lastAdded = fix;
  }
  if (tile !== noTile) spans.flush();
}

const noTile = -1;

/** The first wanted tile under the box, `noTile` without one. */
function wantedTile(
  grid: TileGrid,
  left: number,
  low: number,
  right: number,
  high: number,
): number {
  const lastColumn = Math.min(grid.columns - 1, Math.floor(right / tileMetres) - grid.firstColumn);
  const lastRow = Math.min(grid.rows - 1, Math.floor(high / tileMetres) - grid.firstRow);
  const firstColumn = Math.max(0, Math.floor(left / tileMetres) - grid.firstColumn);
  for (let row = Math.max(0, Math.floor(low / tileMetres) - grid.firstRow); row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++)
      if (grid.wanted[row * grid.columns + column] === 1) return row * grid.columns + column;
  return noTile;
}

/** One segment over all tiles but `done`: row of tiles by row of tiles, only the columns it comes near. */
function sweepOtherTiles(
  canvas: TileCanvas,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  done: number,
): void {
  const { grid, raster } = canvas;
  const firstRow = Math.max(
    0,
    Math.floor((Math.min(ay, by) - radius) / tileMetres) - grid.firstRow,
  );
  const lastRow = Math.min(
    grid.rows - 1,
    Math.floor((Math.max(ay, by) + radius) / tileMetres) - grid.firstRow,
  );
  const slope = ay === by ? 0 : (bx - ax) / (by - ay);
  for (let row = firstRow; row <= lastRow; row++) {
    const y = (grid.firstRow + row) * tileMetres;
    const from = clamp(y - radius, ay, by);
    const to = clamp(y + tileMetres + radius, ay, by);
    const xFrom = ay === by ? ax : ax + (from - ay) * slope;
    const xTo = ay === by ? bx : ax + (to - ay) * slope;
    const left = Math.floor((Math.min(xFrom, xTo) - radius) / tileMetres) - grid.firstColumn;
    const right = Math.floor((Math.max(xFrom, xTo) + radius) / tileMetres) - grid.firstColumn;
    const lastColumn = Math.min(grid.columns - 1, right);
    for (let column = Math.max(0, left); column <= lastColumn; column++) {
      const tile = row * grid.columns + column;
      if (tile === done || grid.wanted[tile] === 0) continue;
      const x = (grid.firstColumn + column) * tileMetres;
      sweepCapsule(canvas.bitsOf(tile), raster, ax - x, ay - y, bx - x, by - y, radius);
    }
  }
}

function clamp(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}
