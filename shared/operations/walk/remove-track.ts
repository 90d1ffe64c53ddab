import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Takes a track out of the round it was brought into. Its file and its entries stay in the ledger. */
export const removeTrack = defineOperation({
  name: 'remove-track',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ id: idField }),
  perform(input, state) {
    const known = checkReferences(state, ['tracks', input.id]);
    return known.ok ? record([draftRemove('tracks', input.id)], { id: input.id }) : known;
  },
});
