import { z } from '../../problems/zod.ts';
import { sweepWidthSchema } from '../../tracks/counting-entries.ts';
import { sweepWidthId } from '../../tracks/sweep-widths.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** Sets the width a mode is taken to see at a stage and cover, for tracks still to come. */
export const setSweepWidth = defineOperation({
  name: 'set-sweep-width',
  roles: ['planner'],
  input: sweepWidthSchema.omit({ id: true, source: true, isCalibrated: true }).extend({
    source: z.string().trim().max(500).default(''),
    isCalibrated: z.boolean().default(false),
  }),
  perform(width) {
    const id = sweepWidthId(width.mode, width.stage, width.cover);
    return record([draftPut('sweepWidths', { id, ...width })], { id });
  },
});
