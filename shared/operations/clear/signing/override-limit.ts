import { gapsHash } from '../../../clearance/evidence/freeze-evidence.ts';
import { gatedShare } from '../../../clearance/states/standing-gates.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { openRoundAtWork } from '../block-round.ts';

/** A leader lets one block pass below its limit, with the reason and the gaps as they are now; other gaps need another word. */
export const overrideLimit = defineOperation({
  name: 'override-limit',
  roles: ['leadership'],
  input: z.strictObject({
    block: idField,
    roundId: idField.optional(),
    reason: z.string().trim().min(1).max(1000),
  }),
  async perform({ block, roundId, reason }, state, context) {
    const { personId, isConfirmed } = context.acting;
    if (personId === null) return refuse('gate-no-person', { block });
    const work = await openRoundAtWork(state, roundId, context);
    if (!work.ok) return work;
    const measured = await work.value.measure(block);
    if (!measured.ok) return measured;
    const { facts, measure } = measured.value;
    const limit = facts.campaign.requirements[facts.risk].seenShare;
    if ((gatedShare(facts) ?? 0) >= limit) return refuse('override-not-needed', { block });
    if (!isConfirmed) return refuse('confirmation-needed');
    const id = context.newId();
    const { gaps } = measure.gaps;
    const row = {
      id,
      blockCode: block,
      roundId: facts.roundId,
      personId,
      at: new Date(context.nowMilliseconds).toISOString(),
      reason,
      gapsHash: gapsHash(measure.gaps),
      gapCount: gaps.length,
      gapAreaSquareMetres: gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0),
    };
    return record([draftPut('overrides', row)], { id, gapCount: row.gapCount });
  },
});
