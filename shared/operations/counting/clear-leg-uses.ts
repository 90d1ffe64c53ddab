import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Gives all legs of tracks back the use their purpose declares. */
export const clearLegUses = defineOperation({
  name: 'clear-leg-uses',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ trackIds: z.array(idField).min(1).max(10_000) }),
  perform({ trackIds }, state) {
    const known = checkReferences(state, ['tracks', ...trackIds]);
    if (!known.ok) return known;
    const decided = [...new Set(trackIds)].filter((id) => state.legUses.has(id));
    if (decided.length === 0) return refuse('nothing-to-change');
    return record(
      decided.map((id) => draftRemove('legUses', id)),
      { trackIds: decided },
    );
  },
});
