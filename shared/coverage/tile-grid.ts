import { tileMetres } from './raster.ts';

/** The tiles that can hold ground: a rectangle of tiles in engine metres, of which `wanted` are drawn at all. */
export interface TileGrid {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
  /** 1 where a block's box lies over the tile; index = row × columns + column from the first. */
  readonly wanted: Uint8Array;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The smallest box round flat `[x0, y0, …]` rings; `null` when there is no vertex. */
export function boxOf(rings: readonly ArrayLike<number>[]): Box | null {
  let [minX, minY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [maxX, maxY] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i]!;
      const y = ring[i + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}

/** The grid of tiles under the boxes (engine metres). */
export function createTileGrid(boxes: readonly Box[]): TileGrid {
  const whole = boxOf(boxes.map((box) => [box.minX, box.minY, box.maxX, box.maxY]));
  if (whole === null)
    return { firstColumn: 0, firstRow: 0, columns: 0, rows: 0, wanted: new Uint8Array(0) };
  const firstColumn = Math.floor(whole.minX / tileMetres);
  const firstRow = Math.floor(whole.minY / tileMetres);
  const columns = Math.floor(whole.maxX / tileMetres) - firstColumn + 1;
  const rows = Math.floor(whole.maxY / tileMetres) - firstRow + 1;
  const grid = { firstColumn, firstRow, columns, rows, wanted: new Uint8Array(columns * rows) };
  for (const box of boxes) for (const tile of tilesUnder(grid, box)) grid.wanted[tile] = 1;
  return grid;
}

/** Indices of the tiles a box lies over. */
export function tilesUnder(grid: TileGrid, box: Box): number[] {
  const tiles: number[] = [];
  const fromX = Math.max(0, Math.floor(box.minX / tileMetres) - grid.firstColumn);
  const toX = Math.min(grid.columns - 1, Math.floor(box.maxX / tileMetres) - grid.firstColumn);
  const fromY = Math.max(0, Math.floor(box.minY / tileMetres) - grid.firstRow);
  const toY = Math.min(grid.rows - 1, Math.floor(box.maxY / tileMetres) - grid.firstRow);
  for (let y = fromY; y <= toY; y++)
    for (let x = fromX; x <= toX; x++) tiles.push(y * grid.columns + x);
  return tiles;
}

/** Whether a tile number counted from a pixel's place names a tile of that row of tiles; beyond the grid it names another's. */
export function isTileOfRow(grid: TileGrid, tile: number, tileRow: number): boolean {
  const column = tile - (tileRow - grid.firstRow) * grid.columns;
  return (
    tileRow >= grid.firstRow &&
    tileRow < grid.firstRow + grid.rows &&
    column >= 0 &&
    column < grid.columns
  );
}
