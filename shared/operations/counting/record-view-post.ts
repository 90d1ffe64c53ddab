import { refuse } from '../../problems/problem.ts';
import { viewPostSchema } from '../../tracks/counting-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Records a camera or observation post of a round by its fixed view, days and hours, or changes one. */
export const recordViewPost = defineOperation({
  name: 'record-view-post',
  roles: ['planner', 'duty-officer'],
  input: viewPostSchema.extend({ id: idField.optional(), name: nameField }),
  perform({ id: given, ...post }, state, context) {
    const known = checkReferences(state, ['rounds', post.roundId]);
    if (!known.ok) return known;
    if (post.untilDay < post.fromDay)
      return refuse('post-ends-before-begin', { from: post.fromDay, until: post.untilDay });
    const id = given ?? context.newId();
    return record([draftPut('viewPosts', { id, ...post })], { id });
  },
});
