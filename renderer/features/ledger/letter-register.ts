import type { State } from '../../../shared/operations/rows.ts';
import { letterDetailsOf, standingLetters } from '../../../shared/people/letter-details.ts';
import { type LetterStatus, letterStatus } from '../../../shared/people/letter-status.ts';
import type { Letter } from '../../../shared/people/records.ts';
import { ownerOf } from '../../../shared/plan/block-owner.ts';
import { isCovered, readLetterCover } from '../../../shared/plan/letter-cover.ts';
import type { LetterLine } from '../../../shared/report/letters-csv.ts';
import { makeFindable, rankMatch } from '../../i18n/search.ts';
import type { GroundBlock } from '../../session/ground.ts';
import type { RegisterView } from '../../session/session-state.ts';

/** The group a letter is listed in: what needs doing first, then by rank. */
export type RegisterGroup = 'todo' | Letter['rank'];

export interface RegisterLine extends LetterLine {
  readonly codes: readonly string[];
  readonly group: RegisterGroup;
  fits(query: string): boolean;
}

const groupOrder: readonly RegisterGroup[] = [
  'todo',
  'county-level',
  'section-level',
  'department',
];
const statusOrder: readonly LetterStatus[] = ['expired', 'pending', 'renew', 'in-force'];

/** Every letter with its status on a day and the blocks of its unit, in the order of the register. */
export function makeRegister(
  rows: State,
  blocks: readonly GroundBlock[],
  day: string,
): readonly RegisterLine[] {
  const byCode = new Map(blocks.map((block) => [block.shape.code, block]));
  const byUnit = new Map<string | null, GroundBlock[]>();
  for (const block of blocks) {
    const { unitId } = ownerOf(block.shape, rows);
    const known = byUnit.get(unitId);
    if (known === undefined) byUnit.set(unitId, [block]);
    else known.push(block);
  }
  return standingLetters(rows)
    .map((letter) => {
      const named = letterDetailsOf(rows, letter.id).blockCodes;
      const own = byUnit.get(letter.holderUnitId) ?? [];
      const ground = named === null ? own : named.flatMap((code) => byCode.get(code) ?? []);
      return makeLine(rows, letter, ground, day);
    })
    .sort(
      (a, b) =>
        groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) ||
        (a.group === 'todo' ? statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) : 0) ||
        a.letter.number.localeCompare(b.letter.number, 'zh-CN', { numeric: true }),
    );
}

function makeLine(
  rows: State,
  letter: Letter,
  blocks: readonly GroundBlock[],
  day: string,
): RegisterLine {
  const holder = rows.units.get(letter.holderUnitId);
  const person = rows.persons.get(letter.personId ?? '');
  const status = letterStatus(letter, holder, day);
  const stations = new Set(blocks.map((block) => ownerOf(block.shape, rows).stationId ?? ''));
  const station = [...stations].map((id) => rows.units.get(id)?.name ?? '').filter(Boolean);
  const texts = [letter.number, holder?.name ?? '', person?.name ?? '', ...station];
  const findable = texts.map((text) => makeFindable({ text }));
  return {
    letter,
    status,
    issuer: rows.units.get(letter.issuerUnitId)?.name ?? null,
    holder: holder?.name ?? null,
    person: person?.name ?? null,
    phone: person?.phone || null,
    station: station.join('、') || null,
    parent: rows.letters.get(letter.parentLetterId ?? '')?.number ?? null,
    blocks: blocks.length,
    areaSquareMetres: areaOf(blocks),
    codes: blocks.map((block) => block.shape.code),
    group: status === 'in-force' || letter.rank === 'department' ? letter.rank : 'todo',
    fits: (query) => query.trim() === '' || findable.some((item) => rankMatch(query, item) > 0),
  };
}

/** Whether a view lists a letter. Ranks list every letter of theirs, also those that need doing. */
export function isListed(line: RegisterLine, view: RegisterView): boolean {
  if (view === 'todo') return line.group === 'todo';
  if (view === 'all') return line.letter.rank !== 'department';
  if (view === line.letter.rank) return true;
  return view === line.status && line.letter.rank !== 'department';
}

/** 责任空白: blocks whose unit holds no letter in force on a day, those without a unit included. */
export function uncoveredBlocks(
  rows: State,
  blocks: readonly GroundBlock[],
  day: string,
): readonly GroundBlock[] {
  const coverOf = readLetterCover(rows, day);
  return blocks.filter(({ shape }) => !isCovered(coverOf(shape).cover));
}

/** Area of some blocks together, square metres. */
export function areaOf(blocks: readonly GroundBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.shape.areaSquareMetres, 0);
}
