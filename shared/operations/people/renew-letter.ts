import { supersededLetters } from '../../people/letter-details.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { renewalEntries } from './renewal.ts';

/**
 * 重签: a new letter in place of one that has run out or whose signer has changed. The old one stays readable and counts no
 * more; letters that hung from it hang from the new one. The person defaults to who answers for the unit now.
 */
export const renewLetter = defineOperation({
  name: 'renew-letter',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.describe('of the letter that is replaced'),
    newId: idField.optional(),
    number: z.string().trim().min(1).max(200),
    personId: idField.nullable().optional(),
    signedOn: dayField.nullable(),
    validUntil: dayField.nullable(),
  }),
  perform(input, state, context) {
    const known = checkReferences(state, ['letters', input.id], ['persons', input.personId]);
    if (!known.ok) return known;
    const old = state.letters.get(input.id)!;
    if (supersededLetters(state.letterDetails).has(old.id))
      return refuse('letter-superseded', { number: old.number });
    const { number, signedOn, validUntil } = input;
    for (const other of state.letters.values())
      if (other.number === number) return refuse('letter-number-taken', { number });
    if (signedOn !== null && validUntil !== null && validUntil < signedOn)
      return refuse('letter-ends-before-signed', { signedOn, validUntil });
    const id = input.newId ?? context.newId();
    if (state.letters.has(id)) return refuse('input-invalid', { path: 'newId' });
    const answers = state.units.get(old.holderUnitId)?.responsiblePersonId ?? old.personId;
    const personId = input.personId === undefined ? answers : input.personId;
    return record(renewalEntries(state, [{ old, id, number, personId, signedOn, validUntil }]), {
      id,
    });
  },
});
