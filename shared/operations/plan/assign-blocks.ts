import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';
import { assignmentFields, checkAssignment, despiteField } from './assignment-checks.ts';

/** Gives blocks to a team as one task, from a day to a day within a round. */
export const assignBlocks = defineOperation({
  name: 'assign-blocks',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    ...assignmentFields,
    operation: assignmentFields.operation.default('dispersed'),
    people: assignmentFields.people.default(null),
    spacingMetres: assignmentFields.spacingMetres.default(null),
    purpose: assignmentFields.purpose.default('survey'),
    note: assignmentFields.note.default(''),
    despite: despiteField,
  }),
  async perform({ despite, ...given }, state, context) {
    const checked = await checkAssignment({ ...given, id: null }, despite, state, context);
    if (!checked.ok) return checked;
    const id = context.newId();
    return record([draftPut('assignments', { ...given, id })], { id });
  },
});
