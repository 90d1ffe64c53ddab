import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';

const earthRadius = 6_378_137;
const flattening = 1 / 298.257222101;

/** Length of the meridian from the equator on GRS80 by Simpson's rule, metres. */
function meridianArc(latitude: number): number {
  const steps = 2000;
  const squared = flattening * (2 - flattening);
  const curve = (phi: number) =>
    (earthRadius * (1 - squared)) / (1 - squared * Math.sin(phi) ** 2) ** 1.5;
  const end = (latitude * Math.PI) / 180;
  let sum = curve(0) + curve(end);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * curve((end * i) / steps);
  return (sum * end) / steps / 3;
}

describe('the plane', () => {
  it('keeps true lengths along its meridian', () => {
    const [x, y] = createPlane(118.75).toPlane(118.75, 37.6);
    expect(x).toBeCloseTo(0, 6);
    expect(Math.abs(y - meridianArc(37.6))).toBeLessThan(0.001);
  });

  it('leads back to where it came from, to a hundredth of a millimetre', () => {
    const plane = createPlane(118.75);
    fc.assert(
      fc.property(
        fc.double({ min: 116, max: 121, noNaN: true }),
        fc.double({ min: 35, max: 40, noNaN: true }),
        (longitude, latitude) => {
          const [lon, lat] = plane.toPosition(...plane.toPlane(longitude, latitude));
          expect(Math.abs(lon - longitude)).toBeLessThan(1e-10);
          expect(Math.abs(lat - latitude)).toBeLessThan(1e-10);
        },
      ),
    );
  });
});
