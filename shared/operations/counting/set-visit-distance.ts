import { z } from '../../problems/zod.ts';
import { visitSettingSchema } from '../../tracks/counting-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** Sets how near a track must come to a facility for it to count as visited, metres. */
export const setVisitDistance = defineOperation({
  name: 'set-visit-distance',
  roles: ['planner'],
  input: z.strictObject({ withinMetres: visitSettingSchema.shape.withinMetres }),
  perform({ withinMetres }) {
    return record([draftPut('visitSettings', { id: 'visit', withinMetres })], { withinMetres });
  },
});
