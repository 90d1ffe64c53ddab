import { drawSample, makeStrata } from './draw-lot.ts';
import { acceptanceProbability, sampleSizeFor } from './sample-size.ts';

/** What a draw would come to, before it is made. */
export interface LotPlan {
  readonly blocks: number;
  readonly sampleSize: number;
  /** The least number of wrong blocks that is more than allowed. */
  readonly wrong: number;
  readonly strata: readonly {
    readonly risk: string;
    readonly blocks: number;
    readonly drawn: number;
  }[];
  /** How surely a lot with so many wrong blocks shows one, 0 to 1. */
  readonly odds: readonly { readonly wrong: number; readonly found: number }[];
}

/** Size and strata of a lot over some blocks; which ones would be drawn is not said, that is up to the seed. */
export function planLot(
  blocks: readonly { readonly code: string; readonly risk: string }[],
  allowedMissShare: number,
  confidence: number,
): LotPlan | null {
  if (blocks.length === 0) return null;
  const strata = makeStrata(blocks);
  const needed = sampleSizeFor(blocks.length, allowedMissShare, confidence);
  const drawn = drawSample(strata, needed, '');
  const wrong = Math.min(blocks.length, Math.floor(allowedMissShare * blocks.length) + 1);
  const cases = [1, wrong, wrong * 2, wrong * 4].filter((count) => count <= blocks.length);
  return {
    blocks: blocks.length,
    sampleSize: drawn.length,
    wrong,
    strata: strata.map(({ risk, codes }) => ({
      risk,
      blocks: codes.length,
      drawn: drawn.filter((code) => codes.includes(code)).length,
    })),
    odds: [...new Set(cases)].map((count) => ({
      wrong: count,
      found: 1 - acceptanceProbability(blocks.length, count, drawn.length),
    })),
  };
}
