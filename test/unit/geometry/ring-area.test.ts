import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonArea, ringArea } from '../../../shared/geometry/ring-area.ts';

const far = [4e5, 4.16e6];
const triangle = [0, 0, 100, 0, 0, 80].map((value, i) => value + far[i % 2]!);

describe('the area of a ring', () => {
  it('is positive counter-clockwise, negative clockwise, and none below three vertices', () => {
    expect(ringArea(triangle)).toBe(4000);
    expect(ringArea([0, 0, 0, 80, 100, 0])).toBe(-4000);
    expect(ringArea([1, 2, 3, 4])).toBe(0);
    expect(ringArea([])).toBe(0);
  });

  it('does not change when the ring starts at another vertex', () => {
    const ring = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(ring, ring, (xs, ys) => {
        const count = Math.min(xs.length, ys.length);
        const flat = Array.from({ length: 2 * count }, (_none, i) =>
          i % 2 === 0 ? xs[i >> 1]! : ys[i >> 1]!,
        );
        expect(ringArea([...flat.slice(2), ...flat.slice(0, 2)])).toBe(ringArea(flat));
      }),
    );
  });

  it('is less by its holes for a polygon, whichever way they run', () => {
    const hole = [10, 10, 20, 10, 20, 20, 10, 20];
    expect(polygonArea([[0, 0, 100, 0, 100, 100, 0, 100], hole])).toBe(9900);
    expect(
      polygonArea([
        [0, 0, 100, 0, 100, 100, 0, 100],
        [10, 10, 10, 20, 20, 20, 20, 10],
      ]),
    ).toBe(9900);
  });
});
