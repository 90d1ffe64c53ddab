import type { Letter, LetterDetails, Unit } from '../people/records.ts';

/** Where the register is not in order, by the letter's place in it (1-based). */
const pending = new Set([29, 44]);
const expired = 38;
/** Signed by somebody who has left the unit since: to be signed again. */
const signedByFormer = 17;

/** Signing took two weeks in early March, rank by rank. */
function signingDay(place: number): string {
  return `2026-03-${String(2 + Math.floor(place / 5)).padStart(2, '0')}`;
}

function makeLetter(unit: Unit, place: number, former: (unitId: string) => string): Letter {
  const county = unit.kind === 'county-level';
  const isPending = pending.has(place);
  const isExpired = place === expired;
  return {
    id: `letter-${String(place).padStart(2, '0')}`,
    number: `禁铲责〔${isExpired ? 2025 : 2026}〕第${place}号`,
    rank: county ? 'county-level' : 'section-level',
    issuerUnitId: unit.parentId ?? unit.id,
    holderUnitId: unit.id,
    personId: place === signedByFormer ? former(unit.id) : unit.responsiblePersonId,
    signedOn: isPending ? null : isExpired ? '2025-03-06' : signingDay(place),
    validUntil: isPending ? null : isExpired ? '2025-12-31' : '2026-12-31',
    parentLetterId: null,
  };
}

/**
 * The 53 letters: 6 county-level, then 47 section-level, each hanging from the letter of the unit above it. 49 are in
 * force; 2 wait for a signature, 1 has run out and 1 was signed by a person who has left.
 */
export function buildLetters(
  units: readonly Unit[],
  former: (unitId: string) => string,
): readonly Letter[] {
  const holders = [
    ...units.filter(({ kind }) => kind === 'county-level'),
    ...units.filter(({ kind }) => kind === 'section-level'),
  ];
  const letters = holders.map((unit, index) => makeLetter(unit, index + 1, former));
  const letterOf = new Map(letters.map(({ holderUnitId, id }) => [holderUnitId, id]));
  return letters.map((letter) => ({
    ...letter,
    parentLetterId: letterOf.get(letter.issuerUnitId) ?? null,
  }));
}

/** The department whose letter still waits for its signature, counted through all of them (1-based). */
const pendingDepartment = 5;

/** 踏查工作责任书: letters units signed with their own departments, each hanging from its unit's letter and counted apart. */
export function buildChildLetters(
  departments: readonly Unit[],
  letters: readonly Letter[],
): readonly Letter[] {
  return departments.map((unit, index) => {
    const parent = letters.find(({ holderUnitId }) => holderUnitId === unit.parentId)!;
    const place = String(index + 1).padStart(2, '0');
    const isPending = index + 1 === pendingDepartment;
    return {
      id: `letter-child-${place}`,
      number: `踏查责〔2026〕第${index + 1}号`,
      rank: 'department',
      issuerUnitId: parent.holderUnitId,
      holderUnitId: unit.id,
      personId: unit.responsiblePersonId,
      signedOn: isPending ? null : '2026-03-16',
      validUntil: isPending ? null : '2026-12-31',
      parentLetterId: parent.id,
    };
  });
}

export function childDetails(id: string): Pick<LetterDetails, 'id' | 'type'> {
  return { id, type: 'survey' };
}
