import type { FixSegment } from '../../shared/tracks/fix-segment.ts';
import { positionAt } from './ground-builder.ts';

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A wandering walk of steps of 3 to 8 m from the middle of the test ground, or one straight east. */
export function seededWalk(seed: number, fixes: number, heading?: 'east'): FixSegment[] {
  const random = seededNumbers(seed);
  let [east, north, direction] = [500, 500, random() * 2 * Math.PI];
  const positions = Array.from({ length: fixes }, () => {
    direction = heading === 'east' ? 0 : direction + (random() - 0.5) * 1.2;
    const step = 3 + 5 * random();
    east += Math.cos(direction) * step;
    north += Math.sin(direction) * step;
    return positionAt([east, north]);
  });
  return [
    {
      longitudes: Float64Array.from(positions, ([longitude]) => longitude),
      latitudes: Float64Array.from(positions, ([, latitude]) => latitude),
      times: new Float64Array(fixes).fill(Number.NaN),
    },
  ];
}
