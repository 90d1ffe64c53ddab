import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBlock } from '../../../shared/coverage/block-mask.ts';
import { rasterFor } from '../../../shared/coverage/raster.ts';
import {
  noSpans,
  type RowSpans,
  spanPixels,
  spansFromTriples,
  subtractSpans,
} from '../../../shared/coverage/row-spans.ts';
import { aBlock, type LocalPoint, rectangle } from '../../builders/ground-builder.ts';

const raster = rasterFor(15);
const pixelsOf = (set: RowSpans) => {
  const found = new Set<string>();
  for (let row = 0; row + 1 < set.offsets.length; row++)
    for (let i = set.offsets[row]!; i < set.offsets[row + 1]!; i++)
      for (let at = set.spans[2 * i]!; at < set.spans[2 * i + 1]!; at++)
        found.add(`${set.firstRow + row},${at}`);
  return found;
};

describe('masks of blocks', () => {
  it('part a square without a pixel lost or shared, wherever the line between runs', () => {
    const millimetres = fc.integer({ min: 1, max: 299_999 });
    const bends = fc.uniqueArray(fc.tuple(millimetres, millimetres), {
      maxLength: 6,
      selector: ([, north]) => north,
    });
    fc.assert(
      fc.property(bends, (points) => {
        const line = points
          .sort((a, b) => a[1] - b[1])
          .map(([east, north]): LocalPoint => [east / 1000, north / 1000]);
        const between: LocalPoint[] = [[150, 0], ...line, [150, 300]];
        const west = aBlock('W', [[[0, 0], ...between, [0, 300]]]);
        const east = aBlock('E', [[[300, 300], ...[...between].reverse(), [300, 0]]]);
        const whole = maskBlock(aBlock('A', [rectangle(0, 0, 300, 300)]), noSpans, raster);
        const [a, b] = [west, east].map((block) => maskBlock(block, noSpans, raster));
        expect(a!.maskPixels + b!.maskPixels).toBe(whole.maskPixels);
        expect(spanPixels(subtractSpans(a!.free, b!.free))).toBe(a!.maskPixels);
        expect(spanPixels(subtractSpans(subtractSpans(whole.free, a!.free), b!.free))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('come within half a row along the outline of their polygon, however thin it is', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const area = ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        const outline =
          Math.hypot(b[0] - a[0], b[1] - a[1]) +
          Math.hypot(c[0] - b[0], c[1] - b[1]) +
          Math.hypot(a[0] - c[0], a[1] - c[1]);
        const { maskPixels } = maskBlock(aBlock('T', [[a, b, c]]), noSpans, raster);
        expect(Math.abs(maskPixels - Math.abs(area))).toBeLessThanOrEqual(
          (outline * raster.rowMetres) / 2 + 2,
        );
      }),
    );
  });

  it('lose exactly the pixels taken from them', () => {
    const triples = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
      ),
      { maxLength: 25 },
    );
    const setOf = (spans: readonly (readonly [number, number, number])[]) =>
      spansFromTriples(spans.flatMap(([row, from, length]) => [row, from, from + length]));
    fc.assert(
      fc.property(triples, triples, (kept, taken) => {
        const rest = pixelsOf(subtractSpans(setOf(kept), setOf(taken)));
        const gone = pixelsOf(setOf(taken));
        expect(rest).toEqual(
          new Set([...pixelsOf(setOf(kept))].filter((pixel) => !gone.has(pixel))),
        );
      }),
      { numRuns: 300 },
    );
  });
});
