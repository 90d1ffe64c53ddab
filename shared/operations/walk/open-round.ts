import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';

/** Opens a round, or changes one. */
export const openRound = defineOperation({
  name: 'open-round',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    openedOn: dayField,
    deadline: dayField.nullable().optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const before = state.rounds.get(id);
    const deadline = input.deadline === undefined ? (before?.deadline ?? null) : input.deadline;
    if (deadline !== null && deadline < input.openedOn)
      return refuse('deadline-before-opening', { openedOn: input.openedOn, deadline });
    const round = { id, name: input.name, openedOn: input.openedOn, deadline };
    return record([draftPut('rounds', round)], { id });
  },
});
