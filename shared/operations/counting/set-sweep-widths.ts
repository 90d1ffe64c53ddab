import { z } from '../../problems/zod.ts';
import { sweepWidthSchema } from '../../tracks/counting-entries.ts';
import { sweepWidthId } from '../../tracks/sweep-widths.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

const widthField = sweepWidthSchema.omit({ id: true }).extend({
  source: z.string().trim().max(500).default(''),
  isCalibrated: z.boolean().default(false),
});

/** Sets widths modes are taken to see at a stage and cover, for tracks still to come; tracks already in keep theirs. */
export const setSweepWidths = defineOperation({
  name: 'set-sweep-widths',
  roles: ['planner'],
  input: z.strictObject({ widths: z.array(widthField).min(1).max(100) }),
  perform({ widths }) {
    const drafts = widths.map((width) =>
      draftPut('sweepWidths', { id: sweepWidthId(width.mode, width.stage, width.cover), ...width }),
    );
    return record(drafts, { widths: widths.length });
  },
});
