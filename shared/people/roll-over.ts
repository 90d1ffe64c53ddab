import type { Problem } from '../problems/problem.ts';
import { supersededLetters } from './letter-details.ts';
import { renewedNumber } from './letter-number.ts';
import type { Letter, LetterDetails, Unit } from './records.ts';

/** 续签: letters for the next term, all with the same days. */
export interface RollOver {
  readonly letterIds: readonly string[];
  /** ISO day; null where the new letters wait for their signatures. */
  readonly signedOn: string | null;
  /** ISO day, the last one of the new term. */
  readonly validUntil: string;
}

/** A letter that is renewed, with its next number and who signs it, or why it is not. */
export interface RollOverLine {
  readonly letter: Letter;
  readonly number: string;
  /** Who answers for the unit now. */
  readonly personId: string | null;
  readonly refusal: Problem | null;
}

export interface RollOverRows {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly letterDetails: ReadonlyMap<string, LetterDetails>;
  readonly units: ReadonlyMap<string, Unit>;
}

/** What a roll-over comes to, letter by letter in the order asked for; unknown ids are left out. Changes nothing. */
export function planRollOver(rows: RollOverRows, rollOver: RollOver): readonly RollOverLine[] {
  const superseded = supersededLetters(rows.letterDetails);
  const taken = new Set([...rows.letters.values()].map(({ number }) => number));
  return [...new Set(rollOver.letterIds)].flatMap((id) => {
    const letter = rows.letters.get(id);
    if (letter === undefined) return [];
    const answers = rows.units.get(letter.holderUnitId)?.responsiblePersonId ?? null;
    const personId = answers ?? letter.personId;
    const number = renewedNumber(letter.number, rollOver.validUntil.slice(0, 4));
    const refusal = refusalOf(letter, rollOver, {
      isSuperseded: superseded.has(id),
      isTaken: taken.has(number),
      number,
      personId,
    });
    if (refusal === null) taken.add(number);
    return [{ letter, number, personId, refusal }];
  });
}

function refusalOf(
  letter: Letter,
  { signedOn, validUntil }: RollOver,
  next: {
    readonly isSuperseded: boolean;
    readonly isTaken: boolean;
    readonly number: string;
    readonly personId: string | null;
  },
): Problem | null {
  const { number } = letter;
  if (next.isSuperseded) return { code: 'letter-superseded', data: { number } };
  // There is no term to follow: what is missing is its signature.
  if (letter.signedOn === null) return { code: 'letter-never-signed', data: { number } };
  if (letter.validUntil === null) return { code: 'letter-open-ended', data: { number } };
  if (validUntil <= letter.validUntil)
    return { code: 'letter-term-not-later', data: { number, validUntil: letter.validUntil } };
  if (signedOn !== null && validUntil < signedOn)
    return { code: 'letter-ends-before-signed', data: { signedOn, validUntil } };
  if (next.personId === null) return { code: 'letter-nobody-signs', data: { number } };
  if (next.isTaken) return { code: 'letter-number-taken', data: { number: next.number } };
  return null;
}
