import { addDays } from '../../ledger/beijing-day.ts';
import type { PrintedState } from '../drawing/block-looks.ts';
import type { Figure } from './figure.ts';
import { type FigureDraft, gatherSources, makeFigure, percentOf } from './figure-maker.ts';
import { forecast, paceDays } from './forecast.ts';
import { subjectOf } from './measure-report.ts';
import { clearedOn, clearedTrend, type ReportFacts } from './report-facts.ts';

const states: readonly (readonly [PrintedState, string])[] = [
  ['cleared', '过关区块'],
  ['awaiting', '待验收区块'],
  ['ongoing', '踏查中区块'],
  ['partial', '临期区块'],
  ['overdue', '逾期区块'],
  ['found', '有发现区块'],
  ['unvisited', '未开始区块'],
];

/** 清零: blocks by state of their clearing, which sum to all; without a value while nothing is signed or found. */
export function makeClearingFigures(facts: ReportFacts): Figure[] {
  const { clearing, clearingSubjects, index, measure, parameters } = facts;
  const sources = gatherSources(index, [
    ...(clearingSubjects ?? []),
    ...measure.tracks.map(subjectOf),
  ]);
  const own = {
    section: 'clearing',
    unit: 'blocks',
    sources,
    parameters: { 轮次: parameters.roundId, 截至: parameters.asOf },
  } as const;
  const counts = new Map<PrintedState, number>();
  for (const state of clearing?.values() ?? []) counts.set(state, (counts.get(state) ?? 0) + 1);
  const of = (state: PrintedState) => (clearing === null ? null : (counts.get(state) ?? 0));
  const cleared = of('cleared');
  const before = clearing === null ? null : clearedOn(facts, addDays(parameters.from, -1)).length;
  const share = (part: number | null) =>
    clearing === null || part === null ? null : percentOf(part, clearing.size);
  return [
    ...states.map(([state, name], at) =>
      makeFigure({
        ...own,
        code: `K${at + 1}`,
        name,
        value: of(state),
        before: state === 'cleared' ? before : null,
        formula: '按签字、发现、必查点和覆盖推得的区块状态',
      }),
    ),
    makeFigure({
      ...own,
      code: 'K8',
      name: '过关率',
      unit: 'percent',
      decimals: 1,
      value: share(cleared),
      before: share(before),
      formula: '100 × K1 ÷ G2',
    }),
    makeFigure({
      ...own,
      code: 'K9',
      name: '新过关区块',
      value: cleared === null || before === null ? null : cleared - before,
      formula: 'K1 本期末 − 上期末；失效或重新打开的从中减去',
    }),
    ...paceFigures(facts, own),
  ];
}

/** Pace of clearing and what the deadline asks for; without a value while nothing of clearing is recorded. */
function paceFigures(
  facts: ReportFacts,
  own: Pick<FigureDraft, 'section' | 'unit' | 'sources' | 'parameters'>,
): Figure[] {
  const { rows, clearing, parameters } = facts;
  const { asOf, roundId } = parameters;
  const trend = clearedTrend(facts);
  const deadline = rows.rounds.get(roundId)?.deadline ?? null;
  const ahead =
    clearing === null || trend === null ? null : forecast(trend, clearing.size, asOf, deadline);
  return [
    makeFigure({
      ...own,
      code: 'K10',
      name: '日均过关区块',
      decimals: 1,
      value: ahead?.pace ?? null,
      formula: `(K1 − ${paceDays}天前的 K1) ÷ ${paceDays}，不足 0 计 0`,
    }),
    makeFigure({
      ...own,
      code: 'K11',
      name: '日均需过关区块',
      decimals: 1,
      value: ahead?.needed ?? null,
      formula: '(G2 − K1) ÷ 距期限天数；无期限或已过期限的不计',
    }),
  ];
}
