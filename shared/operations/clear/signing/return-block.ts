import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { currentChain } from '../../../clearance/states/signing-chain.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { latestRound } from '../../../tracks/latest-round.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';

/** Gives a signed block back to its walkers, with the reason; its chain begins anew. Nothing signed is taken away. */
export const returnBlock = defineOperation({
  name: 'return-block',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({
    block: idField,
    roundId: idField.optional(),
    reason: z.string().trim().min(1).max(1000),
  }),
  perform({ block, reason, ...asked }, state, context) {
    const roundId = asked.roundId ?? latestRound(state)?.id;
    if (roundId === undefined || !state.rounds.has(roundId)) return refuse('round-missing');
    const { personId } = context.acting;
    if (personId === null) return refuse('gate-no-person', { block });
    const isHere = (row: { readonly blockCode: string; readonly roundId: string }) =>
      row.blockCode === block && row.roundId === roundId;
    const campaign = campaignOf(state, beijingDay(context.nowMilliseconds));
    const chain = currentChain(
      [...state.signatures.values()].filter(isHere),
      [...state.signingReturns.values()].filter(isHere),
      campaign.chain,
    );
    if (chain.signatures.length === 0) return refuse('nothing-to-return', { block });
    const at = new Date(context.nowMilliseconds).toISOString();
    const id = context.newId();
    const row = { id, blockCode: block, roundId, personId, at, reason };
    return record([draftPut('signingReturns', row)], { id });
  },
});
