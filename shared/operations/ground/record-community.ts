import { communitySchema } from '../../grid/grid-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Adds a community with its closed outline, or changes one. */
export const recordCommunity = defineOperation({
  name: 'record-community',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    stationId: idField.nullable().optional(),
    ring: communitySchema.shape.ring,
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const known = checkReferences(state, ['units', input.stationId]);
    if (!known.ok) return known;
    const [first, last] = [input.ring[0]!, input.ring.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1])
      return refuse('ring-open', { name: input.name });
    const before = state.communities.get(id);
    const stationId = input.stationId === undefined ? (before?.stationId ?? null) : input.stationId;
    const community = { id, name: input.name, stationId, ring: input.ring };
    return record([draftPut('communities', community)], { id });
  },
});
