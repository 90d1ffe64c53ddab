import { findBit } from './bit-rows.ts';
import { forEachPieceOfRow, type TileBits, type VisitPiece } from './block-mask.ts';
import type { Raster } from './raster.ts';
import { type RowSpans, rowCount, SpanBuilder } from './row-spans.ts';
import type { TileGrid } from './tile-grid.ts';

/** The part of free ground that nobody saw, as rows of runs; runs go on across tile borders. */
export function uncoveredRuns(
  free: RowSpans,
  grid: TileGrid,
  raster: Raster,
  bitsOf: TileBits,
): RowSpans {
  const builder = new SpanBuilder(free.firstRow);
  const add: VisitPiece = (tile, base, from, to, offset) =>
    addZeros(builder, bitsOf(tile), base, offset, from, to);
  for (let i = 0; i < rowCount(free); i++) {
    forEachPieceOfRow(free, i, grid, raster, add);
    builder.endRow();
  }
  return builder.finish();
}

function addZeros(
  builder: SpanBuilder,
  bits: Int32Array | null,
  base: number,
  offset: number,
  from: number,
  to: number,
): void {
  if (bits === null) {
    builder.add(offset + from, offset + to);
    return;
  }
  let at = findBit(bits, base, from, to, 0);
  while (at < to) {
    const end = findBit(bits, base, at, to, 1);
    builder.add(offset + at, offset + end);
    at = findBit(bits, base, end, to, 0);
  }
}
