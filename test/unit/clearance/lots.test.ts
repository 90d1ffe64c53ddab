import { describe, expect, it } from 'vitest';
import { drawSample, makeStrata } from '../../../shared/clearance/lots/draw-lot.ts';
import { drawnFor } from '../../../shared/clearance/lots/drawn-for.ts';
import { lotState } from '../../../shared/clearance/lots/lot-state.ts';
import { planLot } from '../../../shared/clearance/lots/plan-lot.ts';
import {
  acceptanceProbability,
  sampleSizeFor,
} from '../../../shared/clearance/lots/sample-size.ts';
import type { Lot, LotCheck } from '../../../shared/clearance/records/recheck-entries.ts';
import type { Evidence } from '../../../shared/clearance/records/signing-entries.ts';
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

  it('shows misses of one stratum as often as its share of the sample allows, and a lot above the limit as planned', () => {
    const strata = makeStrata(blocks);
    const draws = 800;
    const size = sampleSizeFor(120, 0.05, 0.9);
    const missedShare = (wrong: ReadonlySet<string>, salt: string) => {
      let missed = 0;
      for (let draw = 0; draw < draws; draw++)
        if (!drawSample(strata, size, `${salt} ${draw}`).some((code) => wrong.has(code))) missed++;
      return missed / draws;
    };
    for (const { risk, codes } of strata) {
      const share = drawSample(strata, size, 'any').filter((code) => codes.includes(code)).length;
      const expected = acceptanceProbability(codes.length, 4, share);
      const spread = Math.sqrt((expected * (1 - expected)) / draws);
      const observed = missedShare(new Set(codes.slice(0, 4)), risk);
      expect(Math.abs(observed - expected), risk).toBeLessThan(4 * spread);
    }
    // Seven wrong blocks of 120, in the proportion of the strata: more than the 5 % allowed.
    const spreadOut = new Set(blocks.filter((_, at) => at % 17 === 3).map(({ code }) => code));
    expect(spreadOut.size).toBe(7);
    expect(missedShare(spreadOut, 'spread')).toBeLessThan(0.1 + 4 * Math.sqrt(0.09 / draws));
  }, 60_000);
});

describe('a lot before it is drawn', () => {
  it('says its size, its strata and how surely it shows what is wrong', () => {
    const plan = planLot(blocks, 0.05, 0.9)!;
    expect(plan.sampleSize).toBe(sampleSizeFor(120, 0.05, 0.9));
    expect(plan.wrong).toBe(7);
    expect(plan.strata.map(({ blocks: count }) => count)).toEqual([20, 60, 40]);
    expect(plan.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(plan.sampleSize);
    const [one, seven] = plan.odds;
    expect(one?.found).toBeCloseTo(plan.sampleSize / 120, 9);
    expect(seven?.found).toBeGreaterThanOrEqual(0.9);
    expect(planLot([], 0.05, 0.9)).toBeNull();
  });
});

describe('what a lot drew', () => {
  const lot: Lot = {
    id: 'lot',
    name: '第一批',
    roundId: 'round',
    strata: [{ risk: 'low', codes: ['A01', 'A02', 'A03'] }],
    seed: 'seed of the day 0001',
    allowedMissShare: 0.05,
    confidence: 0.9,
    sampleSize: 1,
    drawnAt: '2027-04-10T01:00:00.000Z',
    drawnBy: 'planner',
  };
  const evidence = (blockCode: string, walkers: string[], roundId = 'round') =>
    ({ blockCode, walkers, roundId }) as Partial<Evidence> as Evidence;
  const evidences = [evidence('A01', ['walker']), evidence('A02', ['other'], 'earlier')];
  const stateWith = (isClean: boolean | null) => {
    const [blockCode] = drawSample(lot.strata, 1, lot.seed);
    const check = { id: 'c', lotId: 'lot', blockCode, isClean } as Partial<LotCheck> as LotCheck;
    const lotChecks = new Map(isClean === null ? [] : [['c', check]]);
    return lotState(lot, { lots: new Map([['lot', lot]]), lotChecks });
  };

  it('is hidden from whoever walked any of its blocks, and where nobody is named', () => {
    expect(drawnFor(stateWith(null), evidences, 'walker')).toBe('walked');
    expect(drawnFor(stateWith(null), evidences, null)).toBe('no-person');
    expect(drawnFor(stateWith(null), evidences, 'other')).toBe('shown');
  });

  it('is open to all once the lot is judged', () => {
    for (const isClean of [true, false])
      expect(drawnFor(stateWith(isClean), evidences, 'walker')).toBe('shown');
  });
});
