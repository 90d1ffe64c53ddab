import { describe, expect, it } from 'vitest';
import { drawSample, makeStrata } from '../../../shared/clearance/lots/draw-lot.ts';
import {
  acceptanceProbability,
  sampleSizeFor,
} from '../../../shared/clearance/lots/sample-size.ts';
import { seededNumbers } from '../../builders/seeded-walk.ts';

const blocks = Array.from({ length: 120 }, (_, index) => ({
  code: `B${String(index).padStart(3, '0')}`,
  risk: index < 20 ? 'high' : index < 60 ? 'medium' : 'low',
}));

describe('the size of a sample', () => {
  it('is the smallest that shows a lot with too many misses often enough', () => {
    for (const [lot, share, confidence] of [
      [120, 0.05, 0.9],
      [64, 0.1, 0.95],
      [17, 0.05, 0.9],
    ] as const) {
      const size = sampleSizeFor(lot, share, confidence);
      const wrong = Math.floor(share * lot) + 1;
      expect(acceptanceProbability(lot, wrong, size)).toBeLessThanOrEqual(1 - confidence + 1e-12);
      expect(acceptanceProbability(lot, wrong, size - 1)).toBeGreaterThan(1 - confidence);
    }
  });
});

describe('a draw', () => {
  it('follows from its seed alone, whatever the order of the blocks', () => {
    const drawn = drawSample(makeStrata(blocks), 36, 'seed of the day 0001');
    expect(drawSample(makeStrata(blocks.toReversed()), 36, 'seed of the day 0001')).toEqual(drawn);
    expect(drawSample(makeStrata(blocks), 36, 'seed of the day 0002')).not.toEqual(drawn);
    expect(drawn).toHaveLength(36);
    const high = drawn.filter((code) => code < 'B020').length;
    expect(high).toBe(6);
  });

  it('accepts as often as its operating characteristic says', () => {
    const random = seededNumbers(7);
    const flat = makeStrata(blocks.map(({ code }) => ({ code, risk: 'low' })));
    const draws = 800;
    for (const wrong of [1, 3, 7, 15]) {
      let accepted = 0;
      for (let draw = 0; draw < draws; draw++) {
        const sample = drawSample(flat, 20, `draw ${wrong} ${draw} ${random()}`);
        if (sample.every((code) => Number(code.slice(1)) >= wrong)) accepted++;
      }
      const expected = acceptanceProbability(120, wrong, 20);
      const spread = Math.sqrt((expected * (1 - expected)) / draws);
      expect(Math.abs(accepted / draws - expected)).toBeLessThan(4 * spread);
    }
  }, 60_000);
});
