import { z } from '../../problems/zod.ts';
import { growthStageSchema, monthDaySchema } from '../../tracks/counting-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** One window of the calendar as it is given. */
export const growthStageInput = z.strictObject({
  stage: growthStageSchema,
  from: monthDaySchema,
  until: monthDaySchema,
  source: z.string().trim().max(500).default(''),
});

/** Sets the window of one growth stage in the project's calendar, `MM-DD` to `MM-DD`. */
export const setGrowthStage = defineOperation({
  name: 'set-growth-stage',
  roles: ['planner'],
  input: growthStageInput,
  perform({ stage, ...window }) {
    return record([draftPut('growthStages', { id: stage, ...window })], { stage });
  },
});
