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
  let tile = -1;
  let joinsPrevious = false;
  // The tile walked last, shrunk by the radius: segments inside it are drawn without looking further.
  let [left, low, right, high] = [0, 0, -1, -1];
  for (let fix = start + 1; fix < end; fix++) {
    const ax = xy[2 * fix - 2]!;
    const ay = xy[2 * fix - 1]!;
    const bx = xy[2 * fix]!;
    const by = xy[2 * fix + 1]!;
    const isInside =
      ax > left &&
      ax < right &&
      ay > low &&
      ay < high &&
      bx > left &&
      bx < right &&
      by > low &&
      by < high;
    if (!isInside) {
      const next = tileAround(grid, ax, ay, bx, by, radius);
      joinsPrevious = false;
      if (next < 0) {
        if (next === severalTiles) sweepAcrossTiles(canvas, ax, ay, bx, by, radius);
        continue;
      }
      if (next !== tile) {
        if (tile >= 0) spans.flush(canvas.bitsOf(tile), raster);
        tile = next;
        left = (grid.firstColumn + (tile % grid.columns)) * tileMetres + radius;
        low = (grid.firstRow + Math.floor(tile / grid.columns)) * tileMetres + radius;
        right = left + tileMetres - 2 * radius;
        high = low + tileMetres - 2 * radius;
        spans.open(canvas.bitsOf(tile), raster, left - radius, low - radius, radius);
      }
    }
    spans.addSegment(ax, ay, bx, by, joinsPrevious);
    joinsPrevious = true;
  }
  if (tile >= 0) spans.flush(canvas.bitsOf(tile), raster);
}

const noTile = -1;
const severalTiles = -2;

/** The one wanted tile that holds the whole capsule, else `noTile` or `severalTiles`. */
function tileAround(
  grid: TileGrid,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): number {
  const column = Math.floor((Math.min(ax, bx) - radius) / tileMetres);
  const row = Math.floor((Math.min(ay, by) - radius) / tileMetres);
  if (
    column !== Math.floor((Math.max(ax, bx) + radius) / tileMetres) ||
    row !== Math.floor((Math.max(ay, by) + radius) / tileMetres)
  )
    return severalTiles;
  const x = column - grid.firstColumn;
  const y = row - grid.firstRow;
  if (!(x >= 0 && y >= 0 && x < grid.columns && y < grid.rows)) return noTile;
  const tile = y * grid.columns + x;
  return grid.wanted[tile] === 1 ? tile : noTile;
}

/** One segment over several tiles: row of tiles by row of tiles, only the columns it comes near. */
function sweepAcrossTiles(
  canvas: TileCanvas,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): void {
  if (!Number.isFinite(ax + ay + bx + by)) return;
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
      if (grid.wanted[tile] === 0) continue;
      const x = (grid.firstColumn + column) * tileMetres;
      sweepCapsule(canvas.bitsOf(tile), raster, ax - x, ay - y, bx - x, by - y, radius);
    }
  }
}

function clamp(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}
