import { popcount } from './bit-rows.ts';
import { type Raster, tileMetres } from './raster.ts';

/** Cell sides of the summaries, metres. */
export const mipCellMetres = [8, 40, 200, 1000] as const;

/** Share seen (0 to 255) in ever coarser cells of a tile, row by row from the south-west; one array per cell side. */
export type CoverMips = readonly Uint8Array[];

const mipRatio = 5;

export function summarise(bits: Int32Array, raster: Raster): CoverMips {
  const side = tileMetres / mipCellMetres[0];
  const rowsPerCell = raster.rows / side;
  const counts = new Int32Array(side * (side + 1));
  for (let row = 0; row < raster.rows; row++) {
    const into = Math.floor(row / rowsPerCell) * side;
    const base = row * raster.words;
    for (let word = 0; word < raster.words; word++) {
      const value = bits[base + word]!;
      if (value === 0) continue;
      counts[into + 2 * word]! += popcount(value & 0xffff);
      const upper = value >>> 16;
      if (upper !== 0) counts[into + 2 * word + 1]! += popcount(upper);
    }
  }
  const full = rowsPerCell * 16;
  const finest = new Uint8Array(side * side);
  for (let cell = 0; cell < finest.length; cell++) finest[cell] = (255 * counts[cell]!) / full;
  const mips: Uint8Array[] = [finest];
  for (let cells = side / mipRatio; cells >= 1; cells /= mipRatio)
    mips.push(coarser(mips.at(-1)!, cells));
  return mips;
}

function coarser(fine: Uint8Array, cells: number): Uint8Array {
  const coarse = new Uint8Array(cells * cells);
  for (let y = 0; y < cells; y++) {
    for (let x = 0; x < cells; x++) {
      let sum = 0;
      for (let dy = 0; dy < mipRatio; dy++)
        for (let dx = 0; dx < mipRatio; dx++)
          sum += fine[(y * mipRatio + dy) * cells * mipRatio + x * mipRatio + dx]!;
      // Rounded up: ground that was walked a little must not vanish from the small map.
      coarse[y * cells + x] = Math.ceil(sum / (mipRatio * mipRatio));
    }
  }
  return coarse;
}
