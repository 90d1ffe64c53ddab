import { postSchema } from '../../people/people-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Gives a person a post in a unit, or changes one. Fields left out keep their value. */
export const recordPost = defineOperation({
  name: 'record-post',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    personId: idField,
    unitId: idField,
    title: nameField,
    category: postSchema.shape.category.optional(),
    since: dayField.nullable().optional(),
    until: dayField.nullable().optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const known = checkReferences(state, ['persons', input.personId], ['units', input.unitId]);
    if (!known.ok) return known;
    const given = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    const blank = { category: null, since: null, until: null };
    const post = postSchema.parse({ ...blank, ...state.posts.get(id), ...given, id });
    if (post.since !== null && post.until !== null && post.until < post.since)
      return refuse('days-out-of-order', { since: post.since, until: post.until });
    return record([draftPut('posts', post)], { id });
  },
});
