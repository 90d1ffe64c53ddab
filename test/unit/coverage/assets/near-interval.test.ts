import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  joinShares,
  nearInterval,
  sumShares,
} from '../../../../shared/coverage/assets/near-interval.ts';

it('cuts by hand: a line of 100 m crossed at its middle within 30 m gives 60 of 100', () => {
  expect(nearInterval([0, 0, 100, 0], [50, -200, 50, 200], 30)).toEqual([0.2, 0.8]);
  expect(nearInterval([0, 0, 100, 0], [0, 30, 100, 30], 30)).toEqual([0, 1]);
  expect(nearInterval([0, 0, 100, 0], [0, 31, 100, 31], 30)).toBeNull();
  // Past the end of a walk that stops at x = 40: its disc reaches to x = 70.
  const [from, to] = nearInterval([0, 0, 100, 0], [0, 0, 40, 0], 30)!;
  expect([from, to]).toEqual([0, 0.7]);
});

it('takes a point for a line of no length', () => {
  expect(nearInterval([3, 4, 3, 4], [0, 0, 0, 0], 5)).toEqual([0, 1]);
  expect(nearInterval([3, 4, 3, 4], [0, 0, 0, 0], 4.9)).toBeNull();
});

const place = fc.double({ min: -100, max: 100, noNaN: true });

it('agrees with sampled distances everywhere', () => {
  fc.assert(
    fc.property(
      fc.tuple(place, place, place, place),
      fc.tuple(place, place, place, place),
      fc.double({ min: 1, max: 80, noNaN: true }),
      (line, walk, radius) => {
        const share = nearInterval(line, walk, radius);
        for (let i = 0; i <= 40; i++) {
          const t = i / 40;
          const gap = distance(
            line[0] + (line[2] - line[0]) * t,
            line[1] + (line[3] - line[1]) * t,
            walk,
          );
          if (Math.abs(gap - radius) < 1e-6) continue;
          expect(share !== null && t >= share[0] && t <= share[1]).toBe(gap < radius);
        }
      },
    ),
  );
});

function distance(
  x: number,
  y: number,
  [ax, ay, bx, by]: [number, number, number, number],
): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = squared > 0 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared : 0;
  const at = Math.min(1, Math.max(0, t));
  return Math.hypot(x - ax - (bx - ax) * at, y - ay - (by - ay) * at);
}

it('joins shares that meet and leaves the others', () => {
  const joined = joinShares([
    [0.5, 0.7],
    [0, 0.2],
    [0.2, 0.3],
    [0.6, 0.9],
  ]);
  expect(joined).toEqual([
    [0, 0.3],
    [0.5, 0.9],
  ]);
  expect(sumShares(joined)).toBeCloseTo(0.7, 12);
});
