import { letterDetailsOf } from '../../people/letter-details.ts';
import { ListTally } from './compare-record.ts';
import { fieldOf } from './field-of.ts';
import type { ListRow } from './list-row.ts';
import type { ListOutcome, ListRecord, ListWork } from './read-list.ts';

const fields = {
  number: fieldOf('letters', 'number'),
  type: fieldOf('letters', 'type'),
  rank: fieldOf('letters', 'rank'),
  issuer: fieldOf('letters', 'issuer'),
  holder: fieldOf('letters', 'holder'),
  person: fieldOf('letters', 'person'),
  signedOn: fieldOf('letters', 'signedOn'),
  validUntil: fieldOf('letters', 'validUntil'),
  parent: fieldOf('letters', 'parent'),
};

/** Letters by their numbers; a letter may hang from one the list itself brings. */
export function readLetters({ rows, known, names, newId }: ListWork): ListOutcome {
  const firstRows = new Map<string, number>();
  const numbered = rows.flatMap((row) => {
    const number = row.text(fields.number);
    if (typeof number !== 'string') return [{ row, number: '', id: '' }];
    const first = firstRows.get(number);
    if (first !== undefined) {
      row.refuse(fields.number, 'list-key-twice', { value: number, first });
      return [{ row, number, id: '' }];
    }
    firstRows.set(number, row.number);
    const standing = names.letters(number);
    const id = standing[0] ?? newId();
    if (standing.length === 0) names.addLetter(number, id);
    return [{ row, number, id }];
  });
  const tally = new ListTally();
  const letterDetails: ListRecord[] = [];
  for (const { row, number, id } of numbered) {
    const type = row.choice(fields.type);
    // A row without a number of its own is read all the same: the list of problems is complete.
    const letter = readLetter(row, number, id);
    if (id === '') continue;
    const hasType = typeof type === 'string' && letterDetailsOf(known, id).type !== type;
    if (hasType) letterDetails.push({ id, type });
    tally.add(letter, known.letters.get(id), hasType);
  }
  return { records: { letters: tally.records, letterDetails }, ...tally.counts() };
}

function readLetter(row: ListRow, number: string, id: string): ListRecord {
  const holderUnitId = row.unit(fields.holder);
  const signedOn = row.day(fields.signedOn);
  const validUntil = row.day(fields.validUntil);
  if (typeof signedOn === 'string' && typeof validUntil === 'string' && validUntil < signedOn)
    row.refuse(fields.validUntil, 'list-days-out-of-order', { since: signedOn, until: validUntil });
  return {
    id,
    number,
    rank: row.choice(fields.rank),
    issuerUnitId: row.unit(fields.issuer),
    holderUnitId,
    personId: row.person(fields.person, holderUnitId ?? null),
    signedOn,
    validUntil,
    parentLetterId: row.letter(fields.parent),
  };
}
