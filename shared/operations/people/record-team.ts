import { teamSchema } from '../../people/people-entries.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Adds a walking team to a unit, or changes one. Fields left out keep their value. */
export const recordTeam = defineOperation({
  name: 'record-team',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    unitId: idField,
    leaderId: idField.nullable().optional(),
    memberIds: z.array(idField).max(1000).optional(),
    category: teamSchema.shape.category.optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const before = state.teams.get(id);
    const known = checkReferences(
      state,
      ['units', input.unitId],
      ['persons', input.leaderId, ...(input.memberIds ?? [])],
    );
    if (!known.ok) return known;
    const team = {
      id,
      name: input.name,
      unitId: input.unitId,
      leaderId: input.leaderId === undefined ? (before?.leaderId ?? null) : input.leaderId,
      memberIds: [...new Set(input.memberIds ?? before?.memberIds ?? [])],
      category: input.category ?? before?.category ?? 'police',
    };
    return record([draftPut('teams', team)], { id });
  },
});
