import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';

/** Makes the leader's track of a drag-net one person's track again, and its members' tracks their own. */
export const clearDragNet = defineOperation({
  name: 'clear-drag-net',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ trackId: idField }),
  perform({ trackId }, state) {
    if (!state.dragNets.has(trackId)) return refuse('nothing-to-change');
    return record([draftRemove('dragNets', trackId)], { trackId });
  },
});
