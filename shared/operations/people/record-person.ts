import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Adds a person to a unit, or changes one. Fields left out keep their value. */
export const recordPerson = defineOperation({
  name: 'record-person',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    post: z.string().max(500).optional(),
    unitId: idField,
    phone: z.string().max(100).optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const before = state.persons.get(id);
    const known = checkReferences(state, ['units', input.unitId]);
    if (!known.ok) return known;
    const person = {
      id,
      name: input.name,
      post: input.post ?? before?.post ?? '',
      unitId: input.unitId,
      phone: input.phone ?? before?.phone ?? '',
    };
    return record([draftPut('persons', person)], { id });
  },
});
