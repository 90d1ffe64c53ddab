import { lotState } from '../../../clearance/lots/lot-state.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';

/** Records what a re-check of a drawn block found, by somebody who did not walk it. One that is wrong opens the whole lot again. */
export const checkLot = defineOperation({
  name: 'check-lot',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({
    lotId: idField,
    block: idField,
    isClean: z.boolean(),
    note: z.string().max(2000).default(''),
  }),
  perform({ lotId, block, isClean, note }, state, context) {
    const lot = state.lots.get(lotId);
    if (lot === undefined) return refuse('lot-unknown', { id: lotId });
    const { personId } = context.acting;
    if (personId === null) return refuse('gate-no-person', { block });
    if (!lotState(lot, state).drawn.includes(block))
      return refuse('lot-block-not-drawn', { block });
    const hasWalked = [...state.evidences.values()].some(
      (evidence) =>
        evidence.blockCode === block &&
        evidence.roundId === lot.roundId &&
        evidence.walkers.includes(personId),
    );
    if (hasWalked) return refuse('lot-checker-walked', { block });
    const at = new Date(context.nowMilliseconds).toISOString();
    const id = context.newId();
    const row = { id, lotId, blockCode: block, personId, at, isClean, note };
    return record([draftPut('lotChecks', row)], { id, isClean });
  },
});
