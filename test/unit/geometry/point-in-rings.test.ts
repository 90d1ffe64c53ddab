import { describe, expect, it } from 'vitest';
import { type CornerRing, isInRings } from '../../../shared/geometry/point-in-rings.ts';
import { seededNumbers } from '../../builders/seeded-walk.ts';

const square: CornerRing = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const hole: CornerRing = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
];
const closed = (ring: CornerRing): CornerRing => [...ring, ring[0]!];
const shifted = (ring: CornerRing, by: number): CornerRing => ring.map(([x, y]) => [x! + by, y!]);

describe('a point in rings', () => {
  it('is the same for closed and open rings, whichever way they run and wherever they begin', () => {
    const random = seededNumbers(7);
    const turned = [...square.slice(2), ...square.slice(0, 2)];
    for (let i = 0; i < 200; i++) {
      const point: [number, number] = [random() * 6 - 1, random() * 6 - 1];
      const expected = point[0] > 0 && point[0] < 4 && point[1] > 0 && point[1] < 4;
      for (const ring of [square, closed(square), [...square].reverse(), turned])
        expect(isInRings(point, [ring])).toBe(expected);
    }
  });

  it('is outside in a hole, however the hole runs, and inside an island of it', () => {
    for (const rings of [
      [square, hole],
      [square, [...hole].reverse()],
      [closed(square), closed(hole)],
    ]) {
      expect(isInRings([2, 2], rings)).toBe(false);
      expect(isInRings([0.5, 2], rings)).toBe(true);
    }
    const island: CornerRing = [
      [1.5, 1.5],
      [2.5, 1.5],
      [2, 2.5],
    ];
    expect(isInRings([2, 2], [square, hole, island])).toBe(true);
  });

  it('passes corners level with the point once', () => {
    const diamond: CornerRing = [
      [2, 0],
      [4, 2],
      [2, 4],
      [0, 2],
    ];
    expect(isInRings([2, 2], [diamond])).toBe(true);
    expect(isInRings([-1, 2], [diamond])).toBe(false);
    expect(isInRings([5, 2], [diamond])).toBe(false);
    expect(isInRings([-1, 0], [diamond])).toBe(false);
    expect(isInRings([-1, 4], [diamond])).toBe(false);
    const spike: CornerRing = [
      [0, 0],
      [2, 1],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ];
    expect(isInRings([-1, 1], [spike])).toBe(false);
    expect(isInRings([0.5, 1], [spike])).toBe(true);
  });

  it('lies in exactly one of two neighbours, on their shared edge and its corners too', () => {
    const slanted: CornerRing = [
      [4, 0],
      [9, 0],
      [9, 4.1],
      [3.7, 4.1],
    ];
    const beside: CornerRing = [
      [0, 0],
      [4, 0],
      [3.7, 4.1],
      [0, 4.1],
    ];
    for (let step = 0; step < 100; step++) {
      const share = step / 100;
      const point: [number, number] = [4 + share * (3.7 - 4), share * 4.1];
      expect([slanted, beside].filter((ring) => isInRings(point, [ring]))).toHaveLength(1);
    }
    const squares = [square, shifted(square, 4)];
    for (const y of [0, 1, 3.999])
      expect(squares.filter((ring) => isInRings([4, y], [ring]))).toHaveLength(1);
  });

  it('is in nothing where there is no ground', () => {
    for (const ring of [
      [],
      [[1, 1]],
      [
        [0, 0],
        [4, 4],
      ],
    ])
      expect(isInRings([1, 1], [ring])).toBe(false);
    expect(isInRings([1, 1], [])).toBe(false);
  });
});
