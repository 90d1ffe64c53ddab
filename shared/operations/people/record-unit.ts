import { unitSchema } from '../../people/people-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';

/** Adds a unit to the unit tree, or changes one. Fields left out keep their value. */
export const recordUnit = defineOperation({
  name: 'record-unit',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    kind: unitSchema.shape.kind,
    parentId: idField.nullable().optional(),
    line: unitSchema.shape.line.optional(),
    responsiblePersonId: idField.nullable().optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const before = state.units.get(id);
    const known = checkReferences(
      state,
      ['units', input.parentId],
      ['persons', input.responsiblePersonId],
    );
    if (!known.ok) return known;
    if (isAbove(state, id, input.parentId))
      return refuse('unit-under-itself', { name: input.name });
    const unit = {
      id,
      name: input.name,
      kind: input.kind,
      parentId: input.parentId === undefined ? (before?.parentId ?? null) : input.parentId,
      line: input.line === undefined ? (before?.line ?? null) : input.line,
      responsiblePersonId:
        input.responsiblePersonId === undefined
          ? (before?.responsiblePersonId ?? null)
          : input.responsiblePersonId,
    };
    return record([draftPut('units', unit)], { id });
  },
});

/** Whether `unitId` is `below` or one of the units above it. */
function isAbove(state: State, unitId: string, below: string | null | undefined): boolean {
  const passed = new Set<string>();
  // Two desks together can have put units above one another; a cycle must not be walked for ever.
  for (let at = below ?? null; at !== null && !passed.has(at); ) {
    if (at === unitId) return true;
    passed.add(at);
    at = state.units.get(at)?.parentId ?? null;
  }
  return false;
}
