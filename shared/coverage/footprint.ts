import { setBits } from './bit-rows.ts';
import type { Raster } from './raster.ts';

/**
 * What one track covers of one tile: for each touched row `row, runs, from, to, from, to, …` (exclusive ends),
 * rows rising, runs rising and apart. The same bits give the same footprint, whoever drew them.
 */
export type Footprint = Uint16Array;

let buffer = new Uint16Array(1 << 16);

/** Takes the footprint out of drawn bits and leaves them all zero for the next track. */
export function takeFootprint(bits: Int32Array, raster: Raster): Footprint {
  const { rows, words, columns } = raster;
  let length = 0;
  for (let row = 0; row < rows; row++) {
    if (length + 2 * columns + 4 > buffer.length) buffer = doubled(buffer);
    const header = length;
    const base = row * words;
    let open = -1;
    length += 2;
    for (let index = 0; index < words; index++) {
      if (open < 0) index = skipEmpty(bits, base, index, words);
      if (index >= words) break;
      let word = bits[base + index]!;
      bits[base + index] = 0;
      if (open >= 0) word = ~word;
      while (word !== 0) {
        const low = 31 - Math.clz32(word & -word);
        if (open < 0) open = index * 32 + low;
        else {
          buffer[length++] = open;
          buffer[length++] = index * 32 + low;
          open = -1;
        }
        word = ~word & (-1 << low);
      }
    }
    if (open >= 0) {
      buffer[length++] = open;
      buffer[length++] = columns;
    }
    if (length === header + 2) length = header;
    else {
      buffer[header] = row;
      buffer[header + 1] = (length - header - 2) >> 1;
    }
  }
  return buffer.slice(0, length);
}

/** Adds a footprint to the bits of its tile. */
export function addFootprint(bits: Int32Array, footprint: Footprint, raster: Raster): void {
  let at = 0;
  while (at < footprint.length) {
    const base = footprint[at]! * raster.words;
    const end = at + 2 + 2 * footprint[at + 1]!;
    for (at += 2; at < end; at += 2) setBits(bits, base, footprint[at]!, footprint[at + 1]!);
  }
}

function doubled(old: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const bigger = new Uint16Array(old.length * 2);
  bigger.set(old);
  return bigger;
}

/** Most of a tile is empty: looks at eight words at a time. */
function skipEmpty(bits: Int32Array, base: number, index: number, words: number): number {
  let at = base + index;
  const end = base + words;
  while (
    at + 8 <= end &&
    (bits[at]! |
      bits[at + 1]! |
      bits[at + 2]! |
      bits[at + 3]! |
      bits[at + 4]! |
      bits[at + 5]! |
      bits[at + 6]! |
      bits[at + 7]!) ===
      0
  )
    at += 8;
  while (at < end && bits[at] === 0) at++;
  return at - base;
}
