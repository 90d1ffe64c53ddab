import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Takes a letter off the register; refused while letters of a lower rank hang from it. */
export const removeLetter = defineOperation({
  name: 'remove-letter',
  roles: ['planner'],
  input: z.strictObject({ id: idField }),
  perform(input, state) {
    const known = checkReferences(state, ['letters', input.id]);
    if (!known.ok) return known;
    let children = 0;
    for (const letter of state.letters.values()) if (letter.parentLetterId === input.id) children++;
    if (children > 0) return refuse('letter-has-children', { children });
    const entries = [draftRemove('letters', input.id)];
    for (const table of ['letterDetails', 'letterAreas'] as const)
      if (state[table].has(input.id)) entries.push(draftRemove(table, input.id));
    return record(entries, { id: input.id });
  },
});
