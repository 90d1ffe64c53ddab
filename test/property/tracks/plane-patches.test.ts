import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { planePatches } from '../../../shared/tracks/plane-patches.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('projecting by patches', () => {
  it('agrees with the plane to a hundredth of a millimetre, near and far', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 730, max: 1350 }),
        fc.array(fc.tuple(degrees(-8, 8), degrees(-84, 84)), { minLength: 1, maxLength: 5 }),
        (tenths, places) => {
          const plane = createPlane(tenths / 10);
          const xy = new Float64Array(2);
          for (const [east, latitude] of places) {
            const longitude = plane.centralMeridian + east;
            planePatches(plane).project(longitude, latitude, xy, 0);
            const [x, y] = plane.toPlane(longitude, latitude);
            expect(Math.hypot(xy[0]! - x, xy[1]! - y)).toBeLessThan(1e-5);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has no step where patches meet', () => {
    const plane = createPlane(118.7);
    const below = new Float64Array(2);
    const above = new Float64Array(2);
    for (let line = -50; line < 50; line++) {
      const longitude = 118.7 + line * 0.01;
      planePatches(plane).project(longitude - 1e-12, 37.6045, below, 0);
      planePatches(plane).project(longitude + 1e-12, 37.6045, above, 0);
      expect(Math.hypot(below[0]! - above[0]!, below[1]! - above[1]!)).toBeLessThan(1e-6);
    }
  });
});
