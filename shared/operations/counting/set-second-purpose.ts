import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { purposeSchema } from '../../tracks/track-entries.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Gives a track a second purpose beside the one it came with, or takes it away (`null`). */
export const setSecondPurpose = defineOperation({
  name: 'set-second-purpose',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ trackId: idField, purpose: purposeSchema.nullable() }),
  perform({ trackId: id, purpose }, state) {
    const known = checkReferences(state, ['tracks', id]);
    if (!known.ok) return known;
    const before = state.secondPurposes.get(id)?.purpose ?? null;
    const isOwn = purpose === state.tracks.get(id)!.purpose;
    if (isOwn || purpose === before) return refuse('nothing-to-change');
    return record(
      [
        purpose === null
          ? draftRemove('secondPurposes', id)
          : draftPut('secondPurposes', { id, purpose }),
      ],
      { trackId: id },
    );
  },
});
