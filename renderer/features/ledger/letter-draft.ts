import type { State } from '../../../shared/operations/rows.ts';
import type { Letter } from '../../../shared/people/records.ts';
import type { Register } from './use-register.ts';

export type LetterFormPurpose = 'new' | 'edit' | 'sign';

/** What the form holds; null where nothing was chosen yet. */
export interface LetterDraft {
  readonly number: string;
  readonly rank: Letter['rank'];
  readonly issuerUnitId: string | null;
  readonly holderUnitId: string | null;
  readonly personId: string | null;
  readonly signedOn: string | null;
  readonly validUntil: string | null;
  readonly parentLetterId: string | null;
}

/**
 * First values of the form. Signing proposes the day of the register, the end of its year and the person who answers
 * for the unit now; a new letter proposes the first unit that has none.
 */
export function firstDraft(
  purpose: LetterFormPurpose,
  letter: Letter | null,
  rows: State,
  register: Register,
): LetterDraft {
  const answers = (unitId: string) => rows.units.get(unitId)?.responsiblePersonId ?? null;
  if (letter === null) {
    const branch = [...rows.units.values()].find(({ kind }) => kind === 'branch');
    const missing = register.account.missing[0];
    return {
      number: '',
      rank: missing?.kind === 'county-level' ? 'county-level' : 'section-level',
      issuerUnitId: missing?.parentId ?? branch?.id ?? null,
      holderUnitId: missing?.id ?? null,
      personId: missing === undefined ? null : answers(missing.id),
      signedOn: null,
      validUntil: null,
      parentLetterId: null,
    };
  }
  const { id: _, ...kept } = letter;
  if (purpose === 'edit') return kept;
  return {
    ...kept,
    personId: answers(letter.holderUnitId) ?? letter.personId,
    signedOn: register.day,
    validUntil: `${register.day.slice(0, 4)}-12-31`,
  };
}
