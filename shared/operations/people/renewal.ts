import type { EntryDraft } from '../../ledger/entry.ts';
import { letterDetailsOf } from '../../people/letter-details.ts';
import type { Letter } from '../../people/records.ts';
import { draftPut } from '../entry-kinds.ts';
import type { State } from '../rows.ts';

export interface Renewal {
  readonly old: Letter;
  /** Id of the letter that takes its place. */
  readonly id: string;
  readonly number: string;
  readonly personId: string | null;
  readonly signedOn: string | null;
  readonly validUntil: string | null;
}

/**
 * Entries that put new letters in the place of old ones, which stay readable: type and area go over, the scan does not, and
 * letters that hung from an old one hang from the new one.
 */
export function renewalEntries(state: State, renewals: readonly Renewal[]): EntryDraft[] {
  const next = new Map(renewals.map(({ old, id }) => [old.id, id]));
  const entries = renewals.flatMap(({ old, ...renewal }) => {
    const { parentLetterId } = old;
    const letter: Letter = {
      ...old,
      ...renewal,
      parentLetterId: next.get(parentLetterId ?? '') ?? parentLetterId,
    };
    const { id } = letter;
    const details = { ...letterDetailsOf(state, old.id), id, scan: null, supersedes: old.id };
    const area = state.letterAreas.get(old.id);
    return [
      draftPut('letters', letter),
      draftPut('letterDetails', details),
      ...(area === undefined ? [] : [draftPut('letterAreas', { ...area, id })]),
    ];
  });
  const children = [...state.letters.values()].filter(
    ({ id, parentLetterId }) => next.has(parentLetterId ?? '') && !next.has(id),
  );
  return [
    ...entries,
    ...children.map((child) =>
      draftPut('letters', { ...child, parentLetterId: next.get(child.parentLetterId!)! }),
    ),
  ];
}
