import { expect, it } from 'vitest';
import { firstAssumptions } from '../../../shared/plan/assumptions.ts';
import { traitsOf } from '../../../shared/plan/block-traits.ts';
import type { Risk } from '../../../shared/plan/records.ts';
import { requirementWork } from '../../../shared/plan/requirement-work.ts';

const plain = traitsOf('A01', { blockTraits: new Map() });
/** A block of a million square metres, 160,000 of them excluded and 120,000 seen. */
const block = (risk: Risk, reached = true) => ({
  figures: {
    code: 'A01',
    maskSquareMetres: 1_000_000,
    excludedSquareMetres: 160_000,
    seenSquareMetres: 120_000,
    reached,
  },
  traits: { ...plain, risk },
});
const shares = { low: 0, medium: 0.3, high: 0.8, residential: 0 };

it('takes each risk class by the share asked of it', () => {
  const blocks = [block('low', false), block('medium'), block('high'), block('high')];
  const works = requirementWork(blocks, shares, firstAssumptions);
  expect(works.low).toMatchObject({ blocks: 1, personHours: 0, unreached: 1 });
  // 0.3 × 840,000 − 120,000 = 132,000 m² at 12 m × 2,000 m/h.
  expect(works.medium).toMatchObject({ leftSquareMetres: 132_000, personHours: 5.5, unreached: 0 });
  // Twice 0.8 × 840,000 − 120,000 = 552,000 m².
  expect(works.high).toMatchObject({ blocks: 2, personHours: 46 });
  expect(works.residential.blocks).toBe(0);
});

it('gives homes no hours until a share of them is asked for', () => {
  const hoursAt = (residential: number) =>
    requirementWork([block('residential')], { ...shares, residential }, firstAssumptions)
      .residential.personHours;
  expect(hoursAt(0)).toBe(0);
  expect(hoursAt(0.3)).toBe(5.5);
});

it('leaves the wanted share of planning out of account', () => {
  const half = { ...firstAssumptions, wantedShare: 0.5 };
  expect(requirementWork([block('high')], shares, half).high.personHours).toBe(23);
});
