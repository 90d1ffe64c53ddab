import { type Figure, printNumber } from '../../model/figure.ts';
import type { ReportModel } from '../../model/report-model.ts';
import type { StationColumn, StationLine } from '../../model/station-figures.ts';
import type { ReportTable, TableCell, TableColumn } from '../report-document.ts';
import { cellOf, numberCell, numberColumn, textColumn, words } from './cells.ts';

const columns: readonly (readonly [StationColumn, TableColumn])[] = [
  ['area', numberColumn('面积', 13, { unit: 'km²' })],
  ['blocks', numberColumn('区块', 10)],
  ['reachedShare', numberColumn('走到', 11, { unit: '%' })],
  ['pessimistic', numberColumn('悲观', 9, { group: '看到　%' })],
  ['nominal', numberColumn('名义', 9, { group: '看到　%', isBold: true })],
  ['optimistic', numberColumn('乐观', 9, { group: '看到　%' })],
  ['covered', numberColumn('覆盖', 9, { unit: '块' })],
  ['uncovered', numberColumn('空白', 13, { unit: 'km²' })],
];

/** 各所覆盖: one line a station, the branch's figures as total; definitions stand below. */
export function makeStationTable(model: ReportModel): ReportTable {
  const byName = new Map(model.figures.map((figure) => [figure.name, figure]));
  const excluded = byName.get('扣除面积');
  const plantable = byName.get('可种植面积');
  const blocks = byName.get('区块数');
  return {
    name: '各所覆盖',
    caption: '各所覆盖情况',
    columns: [textColumn('派出所', 17), ...columns.map(([, column]) => column)],
    rows: model.stations
      .filter(hasBlocks)
      .map((line) => [
        words(line.name.replace(/派出所$/, '')),
        ...columns.map(([name]) => cellOf(line.figures[name])),
      ]),
    total: [words('合计'), ...columns.map(([name]) => totalCell(name, byName))],
    notes: [
      `注：走到＝进入区块÷${printNumber(blocks?.value ?? 0, 0)}；看到＝看到面积÷可种植面积${print(plantable)} km²（已扣除${print(excluded)} km²）；覆盖＝已走到且无空白区，不等于过关。扫视半宽未校准。`,
    ],
    printedRows: null,
  };
}

/** Letters filed under no station make a line without ground, which says nothing about coverage. */
function hasBlocks(line: StationLine): boolean {
  return line.id !== null || (line.figures.blocks.value ?? 0) > 0;
}

function print(figure: Figure | undefined): string {
  return printNumber(figure?.value ?? null, figure?.decimals ?? 0);
}

const totals: Readonly<Partial<Record<StationColumn, string>>> = {
  area: '辖区面积',
  blocks: '区块数',
  reached: '走到区块',
  reachedShare: '网格踏查率',
  nominal: '轨迹实际覆盖率',
  covered: '已覆盖区块',
  uncovered: '空白面积',
  gaps: '空白区',
  lettersInForce: '责任书在效',
  lettersDue: '责任书应签',
};

function totalCell(column: StationColumn, byName: ReadonlyMap<string, Figure>): TableCell {
  if (column === 'pessimistic' || column === 'optimistic') {
    const figure = byName.get('轨迹实际覆盖率');
    const value = figure?.interval?.[column] ?? null;
    return { ...numberCell(value, 1, 'percent'), ...(figure ? { figure: figure.code } : {}) };
  }
  const figure = byName.get(totals[column] ?? '');
  return figure === undefined ? words(null) : cellOf(figure);
}

/** Order of the league: most seen first, then most reached; equal ones keep the order of their records. */
export function rankStations(lines: readonly StationLine[]): StationLine[] {
  const of = (line: StationLine, column: StationColumn) => line.figures[column].value ?? -1;
  return lines
    .filter((line) => line.id !== null)
    .toSorted(
      (a, b) =>
        of(b, 'nominal') - of(a, 'nominal') || of(b, 'reachedShare') - of(a, 'reachedShare'),
    );
}

/** 通报排名: stations in the order of the league, with the change since the last period. */
export function makeLeagueTable(model: ReportModel): ReportTable {
  return {
    name: '通报排名',
    caption: '各所踏查排名',
    columns: [
      numberColumn('名次', 8),
      textColumn('派出所', 18),
      numberColumn('走到', 12, { unit: '%' }),
      numberColumn('看到', 12, { unit: '%', isBold: true }),
      numberColumn('较上期', 14, { unit: '百分点' }),
      numberColumn('空白', 12, { unit: 'km²' }),
      numberColumn('空白区', 12, { unit: '处' }),
      numberColumn('责任书', 12, { unit: '在效/应签' }),
    ],
    rows: rankStations(model.stations).map((line, place) => {
      const { nominal, lettersInForce, lettersDue } = line.figures;
      const change = (nominal.value ?? 0) - (nominal.before ?? 0);
      return [
        numberCell(place + 1, 0),
        words(line.name.replace(/派出所$/, '')),
        cellOf(line.figures.reachedShare),
        cellOf(nominal),
        { text: printSigned(change), value: Math.round(change * 10) / 10, decimals: 1 },
        cellOf(line.figures.uncovered),
        cellOf(line.figures.gaps),
        words(`${lettersInForce.value ?? 0}/${lettersDue.value ?? 0}`),
      ];
    }),
    total: null,
    notes: ['注：按看到率排名，相同者按走到率；“较上期”为同一台账按期初重算之差。'],
    printedRows: null,
  };
}

function printSigned(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  return `${rounded > 0 ? '+' : ''}${printNumber(rounded === 0 ? 0 : rounded, 1)}`;
}
