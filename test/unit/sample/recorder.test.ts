import { describe, expect, it } from 'vitest';
import { type Recording, recordFixes } from '../../../shared/sample/recorder.ts';
import { mowLanes } from '../../../shared/sample/routes.ts';
import { createSeededRandom } from '../../../shared/sample/seeded-random.ts';
import { distance, type Line } from '../../../shared/sample/shape.ts';

const straight: Line = [
  [0, 0],
  [3000, 0],
];
const recording: Recording = {
  startTime: Date.UTC(2026, 3, 1),
  intervalSeconds: 5,
  speedMetresPerSecond: 1,
  errorMetres: 2.5,
  dropouts: [],
  stops: [],
};

describe('the seeded random stream', () => {
  it('is the same for the same seed and another for another', () => {
    const draw = (seed: number): number[] => {
      const random = createSeededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('forks by label alone, however much was drawn before', () => {
    const fresh = createSeededRandom(7);
    const used = createSeededRandom(7);
    for (let i = 0; i < 100; i++) used.next();
    expect(used.fork('a').next()).toBe(fresh.fork('a').next());
    expect(fresh.fork('a').next()).not.toBe(fresh.fork('b').next());
  });

  it('is even enough: mean one half, deviation of the normal about one', () => {
    const random = createSeededRandom(3);
    const many = Array.from({ length: 20_000 }, () => random.next());
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(many)).toBeCloseTo(0.5, 2);
    expect(Math.sqrt(mean(normals.map((value) => value * value)))).toBeCloseTo(1, 1);
  });
});

describe('a recorded walk', () => {
  it('goes forward in time, one fix an interval, and ends near the end of the way', () => {
    const fixes = recordFixes(createSeededRandom(1), straight, recording);
    const steps = fixes.slice(1).map(({ time }, i) => time - fixes[i]!.time);
    expect(new Set(steps)).toEqual(new Set([5000]));
    expect(distance(fixes.at(-1)!.point, [3000, 0])).toBeLessThan(20);
  });

  it('strays by some metres, and neighbouring fixes stray alike', () => {
    const fixes = recordFixes(createSeededRandom(2), straight, recording);
    const errors = fixes.map(({ point }) => point[1]);
    const meanSquare = (values: readonly number[]): number =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    expect(meanSquare(errors)).toBeGreaterThan(1.2);
    expect(meanSquare(errors)).toBeLessThan(4);
    const changes = errors.slice(1).map((error, i) => error - errors[i]!);
    expect(meanSquare(changes)).toBeLessThan(meanSquare(errors) / 1.5);
  });

  it('loses the sky for minutes at a dropout and goes on farther along', () => {
    const fixes = recordFixes(createSeededRandom(3), straight, { ...recording, dropouts: [0.5] });
    const gaps = fixes.slice(1).filter(({ time }, i) => time - fixes[i]!.time > 60_000);
    expect(gaps).toHaveLength(1);
  });
});

describe('mowing lanes', () => {
  const ground = { west: 0, south: 0, east: 1000, north: 1000 };

  it('goes on where it stopped until every lane is walked once', () => {
    const xs: number[] = [];
    let first = 0;
    for (let day = 0; day < 20; day++) {
      const { line, nextLane, isDone } = mowLanes(ground, 10, first, 9_000);
      xs.push(...line.map(([x]) => x));
      first = nextLane;
      if (isDone) break;
    }
    expect(xs).toHaveLength(200);
    expect(new Set(xs).size).toBe(100);
  });

  it('turns at each end, so that the walker never crosses the ground between lanes', () => {
    const { line } = mowLanes(ground, 10, 0, 5_000);
    for (let i = 2; i < line.length; i += 2) expect(line[i]![1]).toBe(line[i - 1]![1]);
  });
});
