import { describe, expect, it } from 'vitest';
import { readBoundary } from '../../../shared/import/geojson/read-boundary.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import {
  boundaryCases,
  collection,
  feature,
  polygon,
  square,
} from '../../fixtures/geojson-files.ts';

function read(content: unknown) {
  const outcome = readBoundary(content, 'a.geojson');
  if (!outcome.ok) throw new Error(outcome.problem.map(({ code }) => code).join());
  return outcome.value;
}

describe('a boundary file', () => {
  it.each(boundaryCases)('with $what ends as it must, named in both languages', (example) => {
    const outcome = readBoundary(example.content, '辖区.geojson');
    const problems = outcome.ok ? outcome.value.problems : outcome.problem;
    expect(problems.map(({ code }) => code)).toEqual(example.codes);
    expect(outcome.ok).toBe(example.accepted);
    for (const problem of problems)
      for (const language of ['zh', 'en'] as const)
        expect(describeProblem(problem, language)).not.toMatch(/\{\w+\}|^.{0,20}$/);
  });

  it('keeps holes, turns rings as RFC 7946 wants, and measures the ground in the plane', () => {
    const [shell] = square(118.7, 37.6);
    const [hole] = square(118.74, 37.64, 0.02);
    const { boundary, areaSquareMetres, bounds, centralMeridian } = read(
      polygon([[...shell!].reverse(), hole]),
    );
    expect(boundary.coordinates).toEqual([[shell, [...hole!].reverse()]]);
    // 0.0096 square degrees on the ellipsoid at 37.65° N: 110 993 m × 88 261 m a square degree.
    expect(areaSquareMetres / (0.0096 * 110_993 * 88_261)).toBeCloseTo(1, 3);
    expect(bounds).toEqual([118.7, 37.6, 118.8, 37.7]);
    expect(centralMeridian).toBe(118.8);
  });

  it('joins touching areas without a seam and keeps them by name', () => {
    const { boundary, areas, problems } = read(
      collection(
        feature(polygon(square(118.7, 37.6)), { name: '东' }),
        feature(polygon(square(118.8, 37.6)), { 名称: '西' }),
        feature(polygon(square(118.7, 37.7, 0.2))),
      ),
    );
    expect(boundary.coordinates).toHaveLength(1);
    expect(boundary.coordinates[0]).toHaveLength(1);
    expect(areas.map(({ name }) => name)).toEqual(['东', '西', '#3']);
    expect(problems).toEqual([]);
  });

  it('counts overlapping ground once', () => {
    const one = read(polygon(square(118.7, 37.6))).areaSquareMetres;
    const twice = read(
      collection(feature(polygon(square(118.7, 37.6))), feature(polygon(square(118.7, 37.6)))),
    );
    expect(twice.areaSquareMetres / one).toBeCloseTo(1, 6);
  });

  it('names the place of a crossing', () => {
    const bow = polygon([
      [
        [118, 37],
        [118.1, 37.1],
        [118.1, 37],
        [118, 37.1],
        [118, 37],
      ],
    ]);
    const outcome = readBoundary(bow, 'a');
    expect(outcome).toMatchObject({
      problem: [{ code: 'polygon-self-crossing', data: { longitude: 118.05, latitude: 37.05 } }],
    });
  });

  it('names the zone of an 8-digit easting', () => {
    expect(readBoundary(polygon(square(39_512_345, 4_123_456, 1000)), 'a')).toMatchObject({
      problem: [{ data: { zone: 39, widthDegrees: 3, meridian: 117 } }],
    });
    expect(readBoundary(polygon(square(20_512_345, 4_123_456, 1000)), 'a')).toMatchObject({
      problem: [{ data: { zone: 20, widthDegrees: 6, meridian: 117 } }],
    });
  });

  it('reads swapped positions once the person has agreed, and says so', () => {
    const outcome = readBoundary(polygon(square(37.6, 118.7)), 'a', { swapPositions: true });
    expect(outcome).toMatchObject({
      ok: true,
      value: { bounds: [118.7, 37.6, 118.8, 37.7], problems: [{ code: 'positions-were-swapped' }] },
    });
  });
});
