import type { BlockShape } from '../grid/block-shape.ts';
import { countBits } from './bit-rows.ts';
import { LooseSpans } from './loose-spans.ts';
import type { Raster } from './raster.ts';
import { toEngine } from './raster.ts';
import {
  type RowSpans,
  rowCount,
  spanPixels,
  spansFromTriples,
  subtractSpans,
} from './row-spans.ts';
import { scanPolygon } from './scan-polygon.ts';
import { type Box, boxOf, type TileGrid } from './tile-grid.ts';

/** A block as pixels. `free` is what can be walked: the mask less excluded ground. */
export interface BlockMask {
  readonly maskPixels: number;
  readonly freePixels: number;
  readonly free: RowSpans;
}

/** Bits of the tiles of one state of the season; `null` where nothing is seen. */
export type TileBits = (tile: number) => Int32Array | null;

/** Pixels of a block; millimetre shapes are cut as they are. */
export function maskBlock(block: BlockShape, excluded: RowSpans, raster: Raster): BlockMask {
  const spans = new LooseSpans();
  for (const polygon of block.polygons) scanPolygon(polygon, 1000, raster, spans);
  const mask = spansFromTriples(spans.values, spans.length);
  const free = subtractSpans(mask, excluded);
  return { maskPixels: spanPixels(mask), freePixels: spanPixels(free), free };
}

/** Box of a block in engine metres. */
export function engineBoxOf(block: BlockShape): Box | null {
  return boxOf(
    block.polygons.map((polygon) => {
      const shell = polygon[0] ?? [];
      const turned: number[] = [];
      for (let i = 0; i + 1 < shell.length; i += 2)
        turned.push(...toEngine(shell[i]! / 1000, shell[i + 1]! / 1000));
      return turned;
    }),
  );
}

/** `from` and `to` are pixels of the tile, `base` the row's first word, `offset` the tile's first pixel in its row. */
export type VisitPiece = (
  tile: number,
  base: number,
  from: number,
  to: number,
  offset: number,
) => void;

/** Visits the free spans of row `firstRow + i` of a block tile by tile. */
export function forEachPieceOfRow(
  free: RowSpans,
  i: number,
  grid: TileGrid,
  raster: Raster,
  visit: VisitPiece,
): void {
  const row = free.firstRow + i;
  const tileRow = Math.floor(row / raster.rows);
  const base = (row - tileRow * raster.rows) * raster.words;
  const firstTile = (tileRow - grid.firstRow) * grid.columns - grid.firstColumn;
  for (let s = free.offsets[i]!; s < free.offsets[i + 1]!; s++) {
    const to = free.spans[2 * s + 1]!;
    let from = free.spans[2 * s]!;
    while (from < to) {
      const column = Math.floor(from / raster.columns);
      const start = column * raster.columns;
      const end = Math.min(to, start + raster.columns);
      visit(firstTile + column, base, from - start, end - start, start);
      from = end;
    }
  }
}

/** Pixels of the free ground that are seen. */
export function countSeen(
  free: RowSpans,
  grid: TileGrid,
  raster: Raster,
  bitsOf: TileBits,
): number {
  let seen = 0;
  let lastTile = -1;
  let bits: Int32Array | null = null;
  const count: VisitPiece = (tile, base, from, to) => {
    if (tile !== lastTile) {
      bits = bitsOf(tile);
      lastTile = tile;
    }
    if (bits !== null) seen += countBits(bits, base, from, to);
  };
  for (let i = 0; i < rowCount(free); i++) forEachPieceOfRow(free, i, grid, raster, count);
  return seen;
}
