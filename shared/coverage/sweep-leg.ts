import { type Raster, tileMetres } from './raster.ts';
import { sweepCapsule } from './sweep-capsule.ts';
import type { TileGrid } from './tile-grid.ts';

/** Where capsules are drawn: the bits of tile `index`, made on first use. */
export interface TileCanvas {
  readonly grid: TileGrid;
  readonly raster: Raster;
  bitsOf(index: number): Int32Array;
}

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
  const inverse = 1 / tileMetres;
  let lastTile = -1;
  let bits: Int32Array = new Int32Array(0);
  for (let fix = start + 1; fix < end; fix++) {
    const ax = xy[2 * fix - 2]!;
    const ay = xy[2 * fix - 1]!;
    const bx = xy[2 * fix]!;
    const by = xy[2 * fix + 1]!;
    const left = Math.floor(((ax < bx ? ax : bx) - radius) * inverse);
    const right = Math.floor(((ax > bx ? ax : bx) + radius) * inverse);
    const low = Math.floor(((ay < by ? ay : by) - radius) * inverse);
    const high = Math.floor(((ay > by ? ay : by) + radius) * inverse);
    if (left !== right || low !== high) {
      sweepAcrossTiles(canvas, ax, ay, bx, by, radius);
      continue;
    }
    const column = left - grid.firstColumn;
    const row = low - grid.firstRow;
    if (!(column >= 0 && row >= 0 && column < grid.columns && row < grid.rows)) continue;
    const tile = row * grid.columns + column;
    if (tile !== lastTile) {
      if (grid.wanted[tile] === 0) continue;
      bits = canvas.bitsOf(tile);
      lastTile = tile;
    }
    const x = left * tileMetres;
    const y = low * tileMetres;
    sweepCapsule(bits, raster, ax - x, ay - y, bx - x, by - y, radius);
  }
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
