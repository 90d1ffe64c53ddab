import { standingLetters } from '../../../people/letter-details.ts';
import { type LetterStatus, letterStatus } from '../../../people/letter-status.ts';
import type { Letter } from '../../../people/records.ts';
import { ownerOf } from '../../../plan/block-owner.ts';
import { squareMetresPerMu } from '../../area-units.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import type { ReportTable } from '../report-document.ts';
import { numberCell, numberColumn, textColumn, words } from './cells.ts';

const printedBlocks = 24;

/** 空白区块: every block with uncovered ground and whose it is, the largest first; paper shows the first two dozen. */
export function makeUncoveredTable(facts: ReportFacts): ReportTable {
  const { rows, ground } = facts;
  const lines = uncoveredBlocks(facts, [...ground.blocks.blocks.keys()]);
  return {
    name: '空白区块',
    caption: `附表1　空白区块（共${lines.length}块）`,
    columns: [
      textColumn('区块', 10),
      textColumn('派出所', 11),
      textColumn('责任单位', 31),
      textColumn('责任人', 11),
      numberColumn('看到', 9, { unit: '%' }),
      numberColumn('空白', 14, { unit: '亩' }),
      numberColumn('空白区', 14, { unit: '处' }),
    ],
    rows: lines.map(({ block, owner, figures, gaps }) => {
      const plantable = figures.seenSquareMetres + figures.uncoveredSquareMetres;
      return [
        words(block.code),
        words((rows.units.get(owner.stationId ?? '')?.name ?? '').replace(/派出所$/, '')),
        words(rows.units.get(owner.unitId ?? '')?.name ?? '无主'),
        words(rows.persons.get(owner.personId ?? '')?.name ?? null),
        numberCell((100 * figures.seenSquareMetres) / plantable, 1, 'percent'),
        numberCell(figures.uncoveredSquareMetres / squareMetresPerMu, 0),
        numberCell(gaps, 0),
      ];
    }),
    total: null,
    notes:
      lines.length > printedBlocks
        ? [`注：此处列空白最大的${printedBlocks}块，全部${lines.length}块见电子表格“空白区块”。`]
        : [],
    printedRows: printedBlocks,
  };
}

/** Blocks with uncovered ground among those of the given places in the ground's list, and whose they are, the largest first. */
export function uncoveredBlocks(
  { rows, ground, measure }: ReportFacts,
  numbers: readonly number[],
) {
  return numbers
    .map((number) => {
      const block = ground.blocks.blocks[number]!;
      return {
        block,
        owner: ownerOf(block, rows),
        figures: measure.now.blocks[number]!,
        gaps: measure.gaps.get(block.code)!.gaps.length,
      };
    })
    .filter(({ figures }) => figures.uncoveredSquareMetres > 0)
    .sort(
      (a, b) =>
        b.figures.uncoveredSquareMetres - a.figures.uncoveredSquareMetres ||
        (a.block.code < b.block.code ? -1 : 1),
    );
}

const statusNames: Readonly<Record<LetterStatus, string>> = {
  'in-force': '在效',
  pending: '待签',
  expired: '到期',
  renew: '需重签',
};
const rankNames: Readonly<Record<Letter['rank'], string>> = {
  'county-level': '正县级',
  'section-level': '正科级',
  department: '部门',
};

/** 责任书: all letters with their status; `onlyTodo` keeps those of county and section level that need doing. */
export function makeLetterTable({ rows, parameters }: ReportFacts, onlyTodo: boolean): ReportTable {
  const lines = standingLetters(rows)
    .map((letter) => ({
      letter,
      status: letterStatus(letter, rows.units.get(letter.holderUnitId), parameters.asOf),
    }))
    .filter(
      ({ letter, status }) => !onlyTodo || (status !== 'in-force' && letter.rank !== 'department'),
    );
  return {
    name: onlyTodo ? '责任书待办' : '责任书',
    caption: onlyTodo ? `附表2　责任书待办（${lines.length}份）` : '责任书登记',
    columns: [
      textColumn('编号', 27),
      textColumn('乙方单位', 24),
      textColumn('级别', 9),
      textColumn('责任人', 9),
      textColumn('状态', 9),
      textColumn('签订', 12.5),
      textColumn('有效至', 12.5),
    ],
    rows: lines.map(({ letter, status }) => [
      words(letter.number),
      words(rows.units.get(letter.holderUnitId)?.name ?? null),
      words(rankNames[letter.rank]),
      words(rows.persons.get(letter.personId ?? '')?.name ?? null),
      words(statusNames[status]),
      words(onlyTodo ? shortDay(letter.signedOn) : letter.signedOn),
      words(onlyTodo ? shortDay(letter.validUntil) : letter.validUntil),
    ]),
    total: null,
    notes: onlyTodo && lines.length === 0 ? ['无待办责任书。'] : [],
    printedRows: null,
  };
}

function shortDay(day: string | null): string | null {
  return day === null ? null : day.slice(2);
}
