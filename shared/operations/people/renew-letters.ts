import { planRollOver } from '../../people/roll-over.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { renewalEntries } from './renewal.ts';

/**
 * 续签: many letters for the next term in one command, numbered in the year the term ends in and signed by who answers for
 * each unit now. Those that cannot be renewed are named in the answer; when none can, the first reason refuses the command.
 */
export const renewLetters = defineOperation({
  name: 'renew-letters',
  roles: ['planner'],
  input: z.strictObject({
    letterIds: z.array(idField).min(1).max(10_000),
    signedOn: dayField.nullable().describe('null: the new letters wait for their signatures'),
    validUntil: dayField,
  }),
  perform(input, state, context) {
    const known = checkReferences(state, ['letters', ...input.letterIds]);
    if (!known.ok) return known;
    const lines = planRollOver(state, input);
    const renewed = lines.filter(({ refusal }) => refusal === null);
    const first = lines[0]?.refusal;
    if (renewed.length === 0 && first) return { ok: false, problem: first };
    if (renewed.length === 0) return refuse('nothing-to-change');
    const { signedOn, validUntil } = input;
    const renewals = renewed.map(({ letter: old, number, personId }) => ({
      old,
      id: context.newId(),
      number,
      personId,
      signedOn,
      validUntil,
    }));
    return record(renewalEntries(state, renewals), {
      renewed: renewals.map(({ old, id, number }) => ({ from: old.id, id, number })),
      refused: lines.flatMap(({ letter, refusal }) =>
        refusal === null ? [] : [{ id: letter.id, number: letter.number, code: refusal.code }],
      ),
    });
  },
});
