import type { EntryDraft } from '../../ledger/entry.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';

/** Takes a track out of the round it was brought into. Its file and its entries stay in the ledger. */
export const removeTrack = defineOperation({
  name: 'remove-track',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ id: idField }),
  perform(input, state) {
    const known = checkReferences(state, ['tracks', input.id]);
    if (!known.ok) return known;
    return record([draftRemove('tracks', input.id), ...draftCompanions(input.id, state)], {
      id: input.id,
    });
  },
});

/** Takes away what was decided about the track, and the track out of the drag-nets it was a member of. */
function draftCompanions(id: string, state: State): EntryDraft[] {
  const tables = ['legUses', 'secondPurposes', 'trackLimits', 'trackErrors', 'dragNets'] as const;
  const own = tables.filter((table) => state[table].has(id)).map((table) => draftRemove(table, id));
  const nets = [...state.dragNets.values()]
    .filter((net) => net.id !== id && net.memberTrackIds.includes(id))
    .map((net) =>
      draftPut('dragNets', {
        ...net,
        memberTrackIds: net.memberTrackIds.filter((member) => member !== id),
      }),
    );
  return [...own, ...nets];
}
