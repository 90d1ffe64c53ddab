import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { assignmentFields, checkAssignment, despiteField } from './assignment-checks.ts';

/** Changes a task. Fields left out keep their value; a dispersed one forgets people abreast and spacing. */
export const changeAssignment = defineOperation({
  name: 'change-assignment',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    ...z.object(assignmentFields).partial().shape,
    id: idField,
    despite: despiteField,
  }),
  async perform({ id, despite, ...given }, state, context) {
    const known = checkReferences(state, ['assignments', id]);
    if (!known.ok) return known;
    const change = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(change).length === 0) return refuse('nothing-to-change');
    const before = state.assignments.get(id)!;
    const isDispersed = (given.operation ?? before.operation) === 'dispersed';
    const plain = isDispersed ? { people: null, spacingMetres: null } : {};
    const task = { ...before, ...plain, ...change };
    const checked = await checkAssignment(task, despite, state, context);
    if (!checked.ok) return checked;
    return record([draftPut('assignments', task)], { id });
  },
});
