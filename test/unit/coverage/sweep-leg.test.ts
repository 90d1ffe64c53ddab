import { describe, expect, it } from 'vitest';
import { rasterFor } from '../../../shared/coverage/raster.ts';
import { sweepCapsule } from '../../../shared/coverage/sweep-capsule.ts';
import { sweepLeg } from '../../../shared/coverage/sweep-leg.ts';
import type { TileGrid } from '../../../shared/coverage/tile-grid.ts';
import { seededNumbers } from '../../builders/seeded-walk.ts';

const grid: TileGrid = {
  firstColumn: 0,
  firstRow: 0,
  columns: 1,
  rows: 1,
  wanted: Uint8Array.of(1),
};

/** Steps of every kind: short, long, back the same way, none at all, due north and due east. */
function wildLeg(seed: number, fixes: number): Float64Array {
  const random = seededNumbers(seed);
  let [x, y] = [300 + 400 * random(), 300 + 400 * random()];
  const points: number[] = [x, y];
  for (let i = 1; i < fixes; i++) {
    const kind = random();
    const metres = kind < 0.1 ? 200 * random() : 6 * random();
    const angle = kind > 0.8 ? (Math.floor(4 * random()) * Math.PI) / 2 : random() * 2 * Math.PI;
    if (kind < 0.95) {
      x = Math.min(1040, Math.max(-40, x + metres * Math.cos(angle)));
      y = Math.min(1040, Math.max(-40, y + metres * Math.sin(angle)));
    }
    points.push(x, y);
  }
  return Float64Array.from(points);
}

describe('a leg swept in one go', () => {
  for (const radius of [0.1, 3, 5, 15, 40, 300])
    it(`sets the bits its capsules set one by one, at ${radius} m`, () => {
      const raster = rasterFor(radius);
      for (let seed = 1; seed <= 12; seed++) {
        const xy = wildLeg(seed, 300);
        const [swept, single] = [0, 1].map(() => new Int32Array(raster.rows * raster.words));
        sweepLeg({ grid, raster, bitsOf: () => swept! }, xy, 0, xy.length / 2, radius);
        for (let i = 0; i + 3 < xy.length; i += 2)
          sweepCapsule(single!, raster, xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!, radius);
        let different = 0;
        for (let i = 0; i < swept!.length; i++) if (swept![i] !== single![i]) different++;
        expect(different).toBe(0);
      }
    });
});
