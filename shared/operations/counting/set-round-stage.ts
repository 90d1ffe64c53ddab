import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { groundCoverSchema, growthStageSchema } from '../../tracks/counting-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Says which growth stage and cover a round finds on the ground; sweep widths are proposed by it. */
export const setRoundStage = defineOperation({
  name: 'set-round-stage',
  roles: ['planner'],
  input: z.strictObject({
    roundId: idField,
    stage: growthStageSchema,
    cover: groundCoverSchema.default('open'),
    from: dayField.nullable().default(null),
    until: dayField.nullable().default(null),
  }),
  perform({ roundId, ...stage }, state) {
    const known = checkReferences(state, ['rounds', roundId]);
    if (!known.ok) return known;
    if (stage.from !== null && stage.until !== null && stage.until < stage.from)
      return refuse('stage-ends-before-begin', { from: stage.from, until: stage.until });
    return record([draftPut('roundStages', { id: roundId, ...stage })], { roundId });
  },
});
