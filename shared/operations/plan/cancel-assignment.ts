import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Takes tasks back; what was walked for them stays. */
export const cancelAssignment = defineOperation({
  name: 'cancel-assignment',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ ids: z.array(idField).min(1).max(1000) }),
  perform(input, state) {
    const ids = [...new Set(input.ids)];
    const known = checkReferences(state, ['assignments', ...ids]);
    if (!known.ok) return known;
    return record(
      ids.map((id) => draftRemove('assignments', id)),
      { ids },
    );
  },
});
