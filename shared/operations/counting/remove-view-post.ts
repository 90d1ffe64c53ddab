import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';

/** Takes a camera or observation post out of the round. */
export const removeViewPost = defineOperation({
  name: 'remove-view-post',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({ id: idField }),
  perform({ id }, state) {
    if (!state.viewPosts.has(id)) return refuse('view-post-unknown', { id });
    return record([draftRemove('viewPosts', id)], { id });
  },
});
