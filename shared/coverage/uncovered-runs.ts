import { findBit } from './bit-rows.ts';
import type { TileBits } from './block-mask.ts';
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
  for (let i = 0; i < rowCount(free); i++) {
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
        addZeros(builder, bitsOf(firstTile + column), base, start, from - start, end - start);
        from = end;
      }
    }
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
