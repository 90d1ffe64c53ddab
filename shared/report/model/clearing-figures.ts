import type { PrintedState } from '../drawing/block-looks.ts';
import type { Figure } from './figure.ts';
import { gatherSources, makeFigure, percentOf } from './figure-maker.ts';
import { subjectOf } from './measure-report.ts';
import type { ReportFacts } from './report-facts.ts';

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
  return [
    ...states.map(([state, name], at) =>
      makeFigure({
        ...own,
        code: `K${at + 1}`,
        name,
        value: of(state),
        formula: '按签字、发现、必查点和覆盖推得的区块状态',
      }),
    ),
    makeFigure({
      ...own,
      code: 'K8',
      name: '过关率',
      unit: 'percent',
      decimals: 1,
      value: clearing === null ? null : percentOf(of('cleared') ?? 0, clearing.size),
      formula: '100 × K1 ÷ G2',
    }),
  ];
}
