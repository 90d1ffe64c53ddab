import { z } from '../../problems/zod.ts';
import { positionErrorSchema } from '../../tracks/counting-entries.ts';
import { positionErrorId } from '../../tracks/position-errors.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

const errorField = positionErrorSchema.omit({ id: true }).extend({
  source: z.string().trim().max(500).default(''),
  isCalibrated: z.boolean().default(false),
});

/** Sets how far off fixes are taken to be by mode and sky, for tracks still to come; tracks already in keep theirs. */
export const setPositionErrors = defineOperation({
  name: 'set-position-errors',
  roles: ['planner'],
  input: z.strictObject({ errors: z.array(errorField).min(1).max(100) }),
  perform({ errors }) {
    const drafts = errors.map((error) =>
      draftPut('positionErrors', { id: positionErrorId(error.mode, error.sky), ...error }),
    );
    return record(drafts, { errors: errors.length });
  },
});
