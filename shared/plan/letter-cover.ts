import type { BlockShape } from '../grid/block-shape.ts';
import { addDays } from '../ledger/beijing-day.ts';
import { letterDetailsOf, standingLetters } from '../people/letter-details.ts';
import { letterStatus } from '../people/letter-status.ts';
import type { Letter, LetterDetails, Unit } from '../people/records.ts';
import { ownerOf } from './block-owner.ts';
import type { BlockOwnerRecord } from './records.ts';

/** How a block stands under the letters of its unit: 在效, 将到期, or why none binds: 需重签, 待签, 已到期, 无责任书. */
export type LetterCover = 'in-force' | 'expiring' | 'renew' | 'pending' | 'expired' | 'none';

/** From the best to the worst; of several letters over a block the best one counts. */
export const letterCovers: readonly LetterCover[] = [
  'in-force',
  'expiring',
  'renew',
  'pending',
  'expired',
  'none',
];

/** A letter is 将到期 when it runs out within so many days. */
export const expiringDays = 30;

export interface BlockCover {
  readonly cover: LetterCover;
  /** The letter it comes from; null where there is none. */
  readonly letter: Letter | null;
}

/** Records the letters over a block are read from. */
export interface LetterRows {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly letterDetails: ReadonlyMap<string, LetterDetails>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
}

/** Whether a block is answered for under a letter in force; all else is 责任空白. */
export function isCovered(cover: LetterCover): boolean {
  return cover === 'in-force' || cover === 'expiring';
}

/**
 * How each block stands under its unit's letters on a day (ISO). Letters that name blocks are over those of them that are the
 * unit's. One that waits for its signature takes nothing from the letter it is to replace: that one binds until then.
 */
export function readLetterCover(
  rows: LetterRows,
  day: string,
): (block: Pick<BlockShape, 'code' | 'stationId' | 'unitId'>) => BlockCover {
  const byHolder = new Map<
    string,
    (BlockCover & { readonly codes: ReadonlySet<string> | null })[]
  >();
  for (const letter of standingLetters(rows)) {
    const { blockCodes } = letterDetailsOf(rows, letter.id);
    const codes = blockCodes && new Set(blockCodes);
    const known = byHolder.get(letter.holderUnitId) ?? [];
    known.push({ ...coverOf(letter, rows, day), codes });
    byHolder.set(letter.holderUnitId, known);
  }
  for (const known of byHolder.values())
    known.sort((a, b) => letterCovers.indexOf(a.cover) - letterCovers.indexOf(b.cover));
  return (block) => {
    const held = byHolder.get(ownerOf(block, rows).unitId ?? '') ?? [];
    const best = held.find(({ codes }) => codes?.has(block.code) ?? true);
    return best ?? { cover: 'none', letter: null };
  };
}

function coverOf(letter: Letter, rows: LetterRows, day: string): BlockCover {
  const status = letterStatus(letter, rows.units.get(letter.holderUnitId), day);
  if (status === 'pending') {
    const old = rows.letters.get(letterDetailsOf(rows, letter.id).supersedes ?? '');
    const before = old === undefined ? null : coverOf(old, rows, day);
    if (before !== null && isCovered(before.cover)) return before;
  }
  const isNear =
    status === 'in-force' &&
    letter.validUntil !== null &&
    letter.validUntil <= addDays(day, expiringDays);
  return { cover: isNear ? 'expiring' : status, letter };
}
