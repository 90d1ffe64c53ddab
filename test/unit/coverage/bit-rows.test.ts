import { describe, expect, it } from 'vitest';
import { countBits, countWords, findBit, setBits } from '../../../shared/coverage/bit-rows.ts';
import { addFootprint, takeFootprint } from '../../../shared/coverage/footprint.ts';
import { rasterFor } from '../../../shared/coverage/raster.ts';
import { seededNumbers } from '../../builders/seeded-walk.ts';

const random = seededNumbers(3);
const words = Int32Array.from({ length: 70 }, () =>
  random() < 0.3 ? 0 : random() < 0.2 ? -1 : Math.floor(random() * 2 ** 32) | 0,
);
const isSet = (bits: Int32Array, at: number) => ((bits[at >> 5]! >> (at & 31)) & 1) === 1;
const slowCount = (bits: Int32Array, from: number, to: number) => {
  let sum = 0;
  for (let at = from; at < to; at++) if (isSet(bits, at)) sum++;
  return sum;
};

describe('rows of bits', () => {
  it('are counted as they are one by one', () => {
    expect(countWords(words, 0, 70)).toBe(slowCount(words, 0, 70 * 32));
    for (let i = 0; i < 400; i++) {
      const from = Math.floor(random() * 60 * 32);
      const to = from + Math.floor(random() * 300);
      expect(countBits(words, 0, from, to)).toBe(slowCount(words, from, to));
    }
  });

  it('are set from one place to another, and nowhere else', () => {
    for (let i = 0; i < 200; i++) {
      const bits = new Int32Array(20);
      const from = Math.floor(random() * 300);
      const to = from + 1 + Math.floor(random() * 200);
      setBits(bits, 1, from, to);
      expect(slowCount(bits, 32 + from, 32 + to)).toBe(to - from);
      expect(slowCount(bits, 0, 640)).toBe(to - from);
    }
  });

  it('are searched for the next one or zero', () => {
    for (let i = 0; i < 400; i++) {
      const from = Math.floor(random() * 60 * 32);
      const to = from + Math.floor(random() * 200);
      for (const wanted of [0, 1] as const) {
        let expected = from;
        while (expected < to && isSet(words, expected) !== (wanted === 1)) expected++;
        expect(findBit(words, 0, from, to, wanted)).toBe(expected);
      }
    }
  });
});

describe('a footprint', () => {
  it('gives back the bits it was taken from, and leaves them empty', () => {
    const raster = rasterFor(15);
    const bits = new Int32Array(raster.rows * raster.words);
    for (let i = 0; i < 3000; i++) {
      const row = Math.floor(random() * 30) * 16;
      const from = Math.floor(random() * raster.columns);
      const to = Math.min(raster.columns, from + 1 + Math.floor(random() * 90));
      setBits(bits, row * raster.words, from, to);
    }
    setBits(bits, 499 * raster.words, 0, raster.columns);
    const before = bits.slice();
    const footprint = takeFootprint(bits, raster);
    expect(bits.every((word) => word === 0)).toBe(true);
    addFootprint(bits, footprint, raster);
    expect(bits).toEqual(before);
  });
});
