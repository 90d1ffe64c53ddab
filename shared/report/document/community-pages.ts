import type { Community } from '../../grid/records.ts';
import { squareMetresPerMu } from '../area-units.ts';
import { type CoverageSums, sumCoverage } from '../model/coverage-sums.ts';
import { printNumber, roundFigure } from '../model/figure.ts';
import { percentOf } from '../model/figure-maker.ts';
import type { ReportFacts } from '../model/report-facts.ts';
import type { ReportModel } from '../model/report-model.ts';
import { drawReportMap } from './draw-report-map.ts';
import type { ReportBlock, ReportTable } from './report-document.ts';
import { numberCell, numberColumn, textColumn, words } from './tables/cells.ts';
import { blocksByCommunity } from './tables/community-table.ts';
import { uncoveredBlocks } from './tables/list-tables.ts';

const printedBlocks = 20;

/**
 * A page for every community that has blocks: its map, what was reached, seen and told there, and its blocks with the most
 * ground left. None on public reports.
 */
export function communityPages(model: ReportModel, facts: ReportFacts): ReportBlock[] {
  if (model.parameters.profile === 'public') return [];
  const numbers = blocksByCommunity(facts);
  return [...facts.rows.communities.values()].flatMap((community) => {
    const own = numbers.get(community.id) ?? [];
    if (own.length === 0) return [];
    const codes = new Set(own.map((number) => facts.ground.blocks.blocks[number]!.code));
    const size = { width: 156, height: 76, title: null, codes };
    const drawing = drawReportMap(model, facts, size);
    const caption = `${community.name}（${codes.size}块）`;
    return [
      { kind: 'page' },
      { kind: 'heading', level: 1, text: community.name },
      ...(drawing === null ? [] : [{ kind: 'drawing', drawing, caption } as const]),
      { kind: 'table', table: factsTable(community, own, facts) },
      { kind: 'table', table: leftTable(community, own, facts) },
    ] satisfies ReportBlock[];
  });
}

function factsTable(community: Community, own: readonly number[], facts: ReportFacts): ReportTable {
  const { rows, parameters, clearing, ground } = facts;
  const sums = sumCoverage(facts, own);
  const statesOf = (wanted: string) =>
    own.filter((number) => clearing?.get(ground.blocks.blocks[number]!.code) === wanted).length;
  const told = [...(rows.publicity?.values() ?? [])].filter(
    ({ on, communityIds }) => on <= parameters.asOf && communityIds.includes(community.id),
  );
  const mu = (squareMetres: number) => `${printNumber(squareMetres / squareMetresPerMu, 0)}亩`;
  const lines: readonly (readonly [string, string])[] = [
    ['派出所', rows.units.get(community.stationId ?? '')?.name ?? '—'],
    ['走到', `${sums.reached}/${sums.blocks}块`],
    ['看到', seenText(sums)],
    ['空白', `${mu(sums.uncovered)} · ${printNumber(sums.gaps, 0)}处`],
    ['过关', clearing === null ? '—' : `${statesOf('cleared')}/${sums.blocks}块`],
    ['有发现', clearing === null ? '—' : `${statesOf('found')}块`],
    ['宣传', told.length === 0 ? '—' : told.map(({ on, title }) => `${on} ${title}`).join('；')],
  ];
  return {
    name: `社区${community.name}`,
    caption: `${community.name}踏查与宣传`,
    columns: [textColumn('项目', 20), textColumn('内容', 80)],
    rows: lines.map((line) => line.map(words)),
    total: null,
    notes: [],
    printedRows: null,
  };
}

function seenText({ nominal, pessimistic, optimistic, plantable }: CoverageSums): string {
  if (plantable === 0) return '—';
  const print = (area: number) =>
    printNumber(roundFigure(percentOf(area, plantable) ?? 0, 'percent', 1), 1);
  return `${print(nominal)}%（悲观${print(pessimistic)}%，乐观${print(optimistic)}%）`;
}

function leftTable(community: Community, own: readonly number[], facts: ReportFacts): ReportTable {
  const { rows } = facts;
  const left = uncoveredBlocks(facts, own);
  return {
    name: `社区空白${community.name}`,
    caption: `尚有空白的区块（共${left.length}块）`,
    columns: [
      textColumn('区块', 12),
      textColumn('责任单位', 38),
      textColumn('责任人', 14),
      numberColumn('看到', 12, { unit: '%' }),
      numberColumn('空白', 12, { unit: '亩' }),
      numberColumn('空白区', 12, { unit: '处' }),
    ],
    rows: left.map(({ block, owner, figures, gaps }) => {
      const { seenSquareMetres: seen, uncoveredSquareMetres: uncovered } = figures;
      return [
        words(block.code),
        words(rows.units.get(owner.unitId ?? '')?.name ?? '无主'),
        words(rows.persons.get(owner.personId ?? '')?.name ?? null),
        numberCell((100 * seen) / (seen + uncovered), 1, 'percent'),
        numberCell(uncovered / squareMetresPerMu, 0),
        numberCell(gaps, 0),
      ];
    }),
    total: null,
    notes: left.length > printedBlocks ? [`注：此处列空白最大的${printedBlocks}块。`] : [],
    printedRows: printedBlocks,
  };
}
