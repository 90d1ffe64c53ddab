import { letterSchema } from '../../people/people-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Records a responsibility letter, or changes one. Fields left out keep their value. */
export const recordLetter = defineOperation({
  name: 'record-letter',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    number: z.string().trim().min(1).max(200),
    rank: letterSchema.shape.rank,
    issuerUnitId: idField,
    holderUnitId: idField,
    personId: idField.nullable().optional(),
    signedOn: dayField.nullable().optional(),
    validUntil: dayField.nullable().optional(),
    parentLetterId: idField.nullable().optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const known = checkReferences(
      state,
      ['units', input.issuerUnitId, input.holderUnitId],
      ['persons', input.personId],
      ['letters', input.parentLetterId],
    );
    if (!known.ok) return known;
    const blank = { personId: null, signedOn: null, validUntil: null, parentLetterId: null };
    const given = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    const letter = letterSchema.parse({ ...blank, ...state.letters.get(id), ...given, id });
    if (letter.parentLetterId === id)
      return refuse('letter-under-itself', { number: letter.number });
    for (const other of state.letters.values())
      if (other.id !== id && other.number === letter.number)
        return refuse('letter-number-taken', { number: letter.number });
    if (
      letter.signedOn !== null &&
      letter.validUntil !== null &&
      letter.validUntil < letter.signedOn
    )
      return refuse('letter-ends-before-signed', {
        signedOn: letter.signedOn,
        validUntil: letter.validUntil,
      });
    return record([draftPut('letters', letter)], { id });
  },
});
