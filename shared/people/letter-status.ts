import type { Letter, Unit } from './records.ts';

/** 在效, 待签, 已到期, 需重签. A letter has exactly one of them on any day. */
export type LetterStatus = 'in-force' | 'pending' | 'expired' | 'renew';

/**
 * Status of a letter on a day (ISO, `2026-04-12`). The last day it is valid still counts; a letter signed after the day
 * waits for its signature on that day. Running out outranks a change of person: signing anew settles both.
 */
export function letterStatus(letter: Letter, holder: Unit | undefined, day: string): LetterStatus {
  if (letter.signedOn === null || letter.signedOn > day) return 'pending';
  if (letter.validUntil !== null && letter.validUntil < day) return 'expired';
  const answers = holder?.responsiblePersonId ?? null;
  const hasChanged = answers !== null && letter.personId !== null && letter.personId !== answers;
  return hasChanged ? 'renew' : 'in-force';
}

/** Letters counted two ways; both sums give the total, children stand outside of them. */
export interface LetterAccount {
  /** Letters of county- and section-level rank. */
  readonly total: number;
  readonly byRank: { readonly 'county-level': number; readonly 'section-level': number };
  readonly byStatus: Readonly<Record<LetterStatus, number>>;
  /** 子责任书: letters a unit signed with its own departments. */
  readonly children: number;
  /** County- and section-level units without any letter of their own. */
  readonly missing: readonly Unit[];
}

/** Reconciles the register as of a day. */
export function reconcileLetters(
  letters: Iterable<Letter>,
  units: ReadonlyMap<string, Unit>,
  day: string,
): LetterAccount {
  const byRank = { 'county-level': 0, 'section-level': 0, department: 0 };
  const byStatus = { 'in-force': 0, pending: 0, expired: 0, renew: 0 };
  const holders = new Set<string>();
  for (const letter of letters) {
    byRank[letter.rank]++;
    if (letter.rank === 'department') continue;
    holders.add(letter.holderUnitId);
    byStatus[letterStatus(letter, units.get(letter.holderUnitId), day)]++;
  }
  const { department: children, ...ranks } = byRank;
  const total = ranks['county-level'] + ranks['section-level'];
  const missing = [...units.values()].filter(
    ({ id, kind }) => (kind === 'county-level' || kind === 'section-level') && !holders.has(id),
  );
  return { total, byRank: ranks, byStatus, children, missing };
}
