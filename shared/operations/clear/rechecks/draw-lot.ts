import { drawSample, makeStrata } from '../../../clearance/lots/draw-lot.ts';
import { lotStates } from '../../../clearance/lots/lot-state.ts';
import { sampleSizeFor } from '../../../clearance/lots/sample-size.ts';
import type { Lot } from '../../../clearance/records/recheck-entries.ts';
import type { Signature } from '../../../clearance/records/signing-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { currentChain, nextLevel } from '../../../clearance/states/signing-chain.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { traitsOf } from '../../../plan/block-traits.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { latestRound } from '../../../tracks/latest-round.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField, nameField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import type { State } from '../../rows.ts';

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
    const { allowedMissShare, confidence } = campaignOf(state, day);
    const codes = waitingForBranch(state, roundId, day);
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

/** Blocks whose chain lacks the branch alone, and which no lot drawn since their chain began holds. */
function waitingForBranch(state: State, roundId: string, day: string): string[] {
  const { chain: levels } = campaignOf(state, day);
  const blocks = new Map<string, Signature[]>();
  for (const signature of state.signatures.values())
    if (signature.roundId === roundId)
      blocks.set(signature.blockCode, [...(blocks.get(signature.blockCode) ?? []), signature]);
  const lots = lotStates(state, roundId);
  return [...blocks]
    .filter(([code, signatures]) => {
      const returns = [...state.signingReturns.values()].filter(
        (row) => row.roundId === roundId && row.blockCode === code,
      );
      const chain = currentChain(signatures, returns, levels);
      const began = chain.signatures[0]?.at;
      if (began === undefined || nextLevel(chain, levels) !== 'branch') return false;
      return !lots.some(({ lot, codes }) => lot.drawnAt >= began && codes.has(code));
    })
    .map(([code]) => code)
    .sort();
}
