import { type Figure, printNumber } from '../../model/figure.ts';
import type { StationColumn, StationLine } from '../../model/part-line.ts';
import type { ReportModel } from '../../model/report-model.ts';
import type { ReportTable, TableCell, TableColumn } from '../report-document.ts';
import { cellOf, numberCell, numberColumn, textColumn, words } from './cells.ts';

const columnsOf = (hasClearing: boolean): readonly (readonly [StationColumn, TableColumn])[] => [
  ['area', numberColumn('面积', 13, { unit: 'km²' })],
  ['blocks', numberColumn('区块', 10)],
  ['reachedShare', numberColumn('走到', 11, { unit: '%' })],
  ['pessimistic', numberColumn('悲观', 9, { group: '看到　%' })],
  ['nominal', numberColumn('名义', 9, { group: '看到　%', isBold: true })],
  ['optimistic', numberColumn('乐观', 9, { group: '看到　%' })],
  hasClearing
    ? ['cleared', numberColumn('过关', 9, { unit: '块' })]
    : ['covered', numberColumn('覆盖', 9, { unit: '块' })],
  ['uncovered', numberColumn('空白', 13, { unit: 'km²' })],
];

const definitions = {
  cleared: '过关＝逐级签字齐全且依据仍然成立',
  covered: '覆盖＝已走到且无空白区，不等于过关；台账中尚无清零记录',
} as const;

/**
 * 各所覆盖: one line a station, the branch's figures as total; definitions stand below. Blocks cleared are counted once clearing
 * is recorded, until then blocks without gaps.
 */
export function makeStationTable(model: ReportModel): ReportTable {
  const byName = new Map(model.figures.map((figure) => [figure.name, figure]));
  const excluded = byName.get('扣除面积');
  const plantable = byName.get('可种植面积');
  const blocks = byName.get('区块数');
  const hasClearing = byName.get('过关区块')?.value != null;
  const columns = columnsOf(hasClearing);
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
      `注：走到＝进入区块÷${printNumber(blocks?.value ?? 0, 0)}；看到＝看到面积÷可种植面积${print(plantable)} km²（已扣除${print(excluded)} km²）；${definitions[hasClearing ? 'cleared' : 'covered']}。扫视半宽未校准。`,
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
  cleared: '过关区块',
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

/**
 * Order of the league: the largest share of blocks cleared first, then most seen, then most reached; equal ones keep the order of
 * their records. While no clearing is recorded, nothing is known of the first.
 */
export function rankLines(lines: readonly StationLine[]): StationLine[] {
  const of = (line: StationLine, column: StationColumn) => line.figures[column].value ?? -1;
  const cleared = (line: StationLine) => of(line, 'cleared') / Math.max(1, of(line, 'blocks'));
  return lines
    .filter((line) => line.id !== null)
    .toSorted(
      (a, b) =>
        cleared(b) - cleared(a) ||
        of(b, 'nominal') - of(a, 'nominal') ||
        of(b, 'reachedShare') - of(a, 'reachedShare'),
    );
}

/** 通报排名: stations in the order of the league, with the change since the last period. */
export function makeLeagueTable(model: ReportModel): ReportTable {
  const caption = '各所踏查排名';
  return leagueTable(model, { name: '通报排名', caption, title: '派出所' }, model.stations);
}

/** 包保排名: the same by the leaders who answer for stations. */
export function makeLeaderTable(model: ReportModel): ReportTable {
  const caption = '包保领导排名';
  return leagueTable(model, { name: '包保排名', caption, title: '领导' }, model.leaders);
}

function leagueTable(
  model: ReportModel,
  { name, caption, title }: Record<'name' | 'caption' | 'title', string>,
  lines: readonly StationLine[],
): ReportTable {
  const hasClearing = model.figures.some((one) => one.name === '过关区块' && one.value !== null);
  const order = hasClearing
    ? '按过关区块占比排名，相同者按看到率、走到率'
    : '台账中尚无清零记录，按看到率排名，相同者按走到率';
  return {
    name,
    caption,
    columns: [
      numberColumn('名次', 7),
      textColumn(title, 15),
      numberColumn('过关', 11, { unit: '块' }),
      numberColumn('走到', 11, { unit: '%' }),
      numberColumn('看到', 11, { unit: '%', isBold: true }),
      numberColumn('较上期', 12, { unit: '百分点' }),
      numberColumn('空白', 11, { unit: 'km²' }),
      numberColumn('空白区', 11, { unit: '处' }),
      numberColumn('责任书', 11, { unit: '在效/应签' }),
    ],
    rows: rankLines(lines).map((line, place) => {
      const { nominal, lettersInForce, lettersDue } = line.figures;
      const change = (nominal.value ?? 0) - (nominal.before ?? 0);
      return [
        numberCell(place + 1, 0),
        words(line.name.replace(/派出所$/, '')),
        cellOf(line.figures.cleared),
        cellOf(line.figures.reachedShare),
        cellOf(nominal),
        { text: printSigned(change), value: Math.round(change * 10) / 10, decimals: 1 },
        cellOf(line.figures.uncovered),
        cellOf(line.figures.gaps),
        words(`${lettersInForce.value ?? 0}/${lettersDue.value ?? 0}`),
      ];
    }),
    total: null,
    notes: [
      lines.length === 0
        ? `注：没有登记${title === '领导' ? '包保关系' : title}。`
        : `注：${order}；“较上期”为同一台账按期初重算之差。`,
    ],
    printedRows: null,
  };
}

function printSigned(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  return `${rounded > 0 ? '+' : ''}${printNumber(rounded === 0 ? 0 : rounded, 1)}`;
}
