import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SplitBlock, splitWork } from '../../../shared/plan/split/split-work.ts';

/** Cells of a grid, any of them chosen, with hours each; neighbours are the cells beside. */
const selection = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    cells: fc.array(
      fc.record({ chosen: fc.boolean(), hours: fc.double({ min: 0, max: 60, noNaN: true }) }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ width, cells }) =>
    cells.flatMap(({ chosen, hours }, at): SplitBlock[] => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return chosen ? [{ code: `${x},${y}`, personHours: hours, x, y }] : [];
    }),
  );
const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

function neighboursOf(blocks: readonly SplitBlock[]): Map<string, Set<string>> {
  const steps = [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
  ];
  return new Map(
    blocks.map(({ code, x, y }) => [
      code,
      new Set(steps.map(([dx, dy]) => `${x + dx!},${y + dy!}`)),
    ]),
  );
}

it('gives every block to exactly one team, none further from its share than the largest block', () => {
  fc.assert(
    fc.property(selection, weights, (blocks, weights) => {
      const parts = splitWork(blocks, neighboursOf(blocks), weights);
      const given = parts.flatMap((part) => part.codes);
      expect([...given].sort()).toEqual(blocks.map((block) => block.code).sort());
      const largest = Math.max(0, ...blocks.map((block) => block.personHours));
      for (const part of parts)
        expect(Math.abs(part.personHours - part.targetHours)).toBeLessThanOrEqual(
          largest * (1 + 1e-9) + 1e-9,
        );
    }),
    { numRuns: 400 },
  );
});

it('keeps every team in one piece on ground without holes', () => {
  const field = fc.record({
    width: fc.integer({ min: 3, max: 9 }),
    height: fc.integer({ min: 3, max: 9 }),
    teams: fc.integer({ min: 1, max: 4 }),
    seed: fc.array(fc.double({ min: 20, max: 40, noNaN: true }), { minLength: 81, maxLength: 81 }),
  });
  fc.assert(
    fc.property(field, ({ width, height, teams, seed }) => {
      const blocks = Array.from({ length: width * height }, (_, at): SplitBlock => {
        const [x, y] = [at % width, Math.floor(at / width)];
        return { code: `${x},${y}`, personHours: seed[at]!, x, y };
      });
      const parts = splitWork(blocks, neighboursOf(blocks), Array(teams).fill(1));
      expect(parts.map((part) => part.pieces)).toEqual(Array(teams).fill(1));
    }),
    { numRuns: 200 },
  );
});

it('is the same whatever the order of neighbours, and refuses teams of no weight', () => {
  const blocks: SplitBlock[] = [0, 1, 2, 3].map((x) => ({
    code: `${x},0`,
    personHours: 10,
    x,
    y: 0,
  }));
  const parts = splitWork(blocks, neighboursOf(blocks), [1, 1]);
  expect(parts.map((part) => [...part.codes].sort())).toEqual([
    ['0,0', '1,0'],
    ['2,0', '3,0'],
  ]);
  expect(() => splitWork(blocks, new Map(), [0, 1])).toThrow('weights above 0');
});
