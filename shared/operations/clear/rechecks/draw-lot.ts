import { drawSample, makeStrata } from '../../../clearance/lots/draw-lot.ts';
import { sampleSizeFor } from '../../../clearance/lots/sample-size.ts';
import { waitingForBranch } from '../../../clearance/lots/waiting-for-branch.ts';
import type { Lot } from '../../../clearance/records/recheck-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { traitsOf } from '../../../plan/block-traits.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { latestRound } from '../../../tracks/latest-round.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField, nameField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';

/**
 * Draws a re-check lot over every block that waits for the branch and is in no lot yet: a stratified sample, its size from the
 * allowed miss share, its blocks from the seed. The answer does not name them; they follow from the record.
 */
export const drawLot = defineOperation({
  name: 'draw-lot',
  roles: ['planner', 'leadership'],
  input: z.strictObject({
    name: nameField.optional(),
    roundId: idField.optional(),
    /** Drawn in public, say by dice; without one the lot's own fresh id is the seed. */
    seed: z.string().min(16).max(200).optional(),
  }),
  perform(input, state, context) {
    const roundId = input.roundId ?? latestRound(state)?.id;
    if (roundId === undefined || !state.rounds.has(roundId)) return refuse('round-missing');
    const day = beijingDay(context.nowMilliseconds);
    const { allowedMissShare, confidence, chain } = campaignOf(state, day);
    const codes = waitingForBranch(state, roundId, chain);
    if (codes.length === 0) return refuse('lot-empty');
    const strata = makeStrata(codes.map((code) => ({ code, risk: traitsOf(code, state).risk })));
    const needed = sampleSizeFor(codes.length, allowedMissShare, confidence);
    const seed = input.seed ?? `${context.newId()}${context.newId()}`.padEnd(16, '0');
    const id = context.newId();
    const lot: Lot = {
      id,
      name: input.name ?? `抽查 ${day}`,
      roundId,
      strata: strata.map(({ risk, codes: all }) => ({ risk, codes: [...all] })),
      seed,
      allowedMissShare,
      confidence,
      sampleSize: drawSample(strata, needed, seed).length,
      drawnAt: new Date(context.nowMilliseconds).toISOString(),
      drawnBy: context.acting.account,
    };
    return record([draftPut('lots', lot)], {
      id,
      blocks: codes.length,
      sampleSize: lot.sampleSize,
    });
  },
});
