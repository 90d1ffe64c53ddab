import { addDays } from '../../ledger/beijing-day.ts';
import type { CaseRows, LeadRow } from './case-rows.ts';
import type { Figure } from './figure.ts';
import { gatherSources, makeFigure, percentOf } from './figure-maker.ts';

import type { ReportFacts } from './report-facts.ts';

/** 线索, 宣传 and 必查点: figures without a value where nothing of the sort has been recorded. */
export function makeCaseFigures(facts: ReportFacts): Figure[] {
  return [...leadFigures(facts), ...publicityFigures(facts), ...siteFigures(facts)];
}

type LeadTest = (lead: LeadRow) => boolean;

const isOpen = (day: string) => (lead: LeadRow) => lead.closedOn === null || lead.closedOn > day;

/** Code, name and formula of each figure of leads, and which leads it counts on a day. */
const leadTests: readonly (readonly [
  code: string,
  name: string,
  formula: string,
  test: (day: string) => LeadTest,
])[] = [
  ['X1', '线索条数', '截至当日收到的线索', () => () => true],
  ['X2', '线索办结', '其中已办结的', (day) => (lead) => !isOpen(day)(lead)],
  ['X3', '线索在办', 'X1 − X2', isOpen],
  [
    'X4',
    '线索超期',
    '未办结且已过期限的',
    (day) => (lead) => isOpen(day)(lead) && lead.deadline < day,
  ],
  [
    'X5',
    '线索答复',
    '其中已向来源答复的',
    (day) => (lead) => lead.answeredOn !== null && lead.answeredOn <= day,
  ],
];

/** Ids of the leads a figure counts on a day, in the order of the ledger; none for other figures. */
export function leadsOfFigure({ leads }: CaseRows, day: string, code: string): string[] {
  const test = leadTests.find(([own]) => own === code)?.[3](day);
  if (test === undefined) return [];
  return [...(leads?.values() ?? [])]
    .filter(receivedBy(day))
    .filter(test)
    .map(({ id }) => id);
}

const receivedBy = (day: string) => (lead: LeadRow) => lead.receivedOn <= day;

function leadFigures({ rows, index, parameters }: ReportFacts): Figure[] {
  const { asOf, from } = parameters;
  const all = [...(rows.leads?.values() ?? [])];
  const sources = gatherSources(index, rows.leads?.keys() ?? []);
  const own = { section: 'leads', unit: 'items', sources, parameters: { 截至: asOf } } as const;
  const count = (day: string, test: LeadTest) =>
    all.length === 0 ? null : all.filter(receivedBy(day)).filter(test).length;
  const before = addDays(from, -1);
  return leadTests.map(([code, name, formula, test]) =>
    makeFigure({
      ...own,
      code,
      name,
      formula,
      value: count(asOf, test(asOf)),
      before: count(before, test(before)),
    }),
  );
}

function publicityFigures({ rows, index, parameters }: ReportFacts): Figure[] {
  const { asOf, from } = parameters;
  const all = [...(rows.publicity?.values() ?? [])];
  const until = (day: string) => all.filter((event) => event.on <= day);
  const now = until(asOf);
  const before = until(addDays(from, -1));
  const sources = gatherSources(index, [
    ...(rows.publicity?.keys() ?? []),
    ...rows.communities.keys(),
  ]);
  const own = { section: 'publicity', sources, parameters: { 截至: asOf } } as const;
  const orNone = (value: number) => (all.length === 0 ? null : value);
  const sum = (of: typeof all, pick: (event: (typeof all)[number]) => number) =>
    orNone(of.reduce((total, event) => total + pick(event), 0));
  const communities = (of: typeof all) => new Set(of.flatMap((event) => event.communityIds)).size;
  const known = rows.communities.size;
  return [
    makeFigure({
      ...own,
      code: 'P1',
      name: '宣传场次',
      unit: 'times',
      value: orNone(now.length),
      before: orNone(before.length),
      formula: '截至当日登记的宣传活动场次',
    }),
    makeFigure({
      ...own,
      code: 'P2',
      name: '宣传资料',
      unit: 'copies',
      value: sum(now, (event) => event.copies),
      before: sum(before, (event) => event.copies),
      formula: '各场发放资料份数之和',
    }),
    makeFigure({
      ...own,
      code: 'P5',
      name: '宣传条幅',
      unit: 'items',
      value: sum(now, (event) => event.banners),
      before: sum(before, (event) => event.banners),
      formula: '各场悬挂条幅数之和',
    }),
    makeFigure({
      ...own,
      code: 'P3',
      name: '宣传社区',
      unit: 'items',
      value: orNone(communities(now)),
      before: orNone(communities(before)),
      formula: '开展过宣传的社区个数，同一社区只计一次',
    }),
    makeFigure({
      ...own,
      code: 'P4',
      name: '宣传覆盖率',
      unit: 'percent',
      decimals: 1,
      value: all.length === 0 ? null : percentOf(communities(now), known),
      formula: '100 × P3 ÷ 登记的社区个数',
    }),
  ];
}

function siteFigures({ rows, index, parameters }: ReportFacts): Figure[] {
  const total = rows.sites?.size ?? 0;
  const ticked = new Set<string>();
  for (const check of rows.siteChecks?.values() ?? [])
    if (check.roundId === parameters.roundId && check.personId !== null)
      if (rows.sites?.has(check.siteId)) ticked.add(check.siteId);
  const sources = gatherSources(index, [
    ...(rows.sites?.keys() ?? []),
    ...(rows.siteChecks?.keys() ?? []),
  ]);
  const own = { section: 'coverage', unit: 'places', sources } as const;
  const orNone = (value: number | null) => (total === 0 ? null : value);
  return [
    makeFigure({
      ...own,
      code: 'C11',
      name: '查到率',
      unit: 'percent',
      decimals: 1,
      value: orNone(percentOf(ticked.size, total)),
      formula: '100 × C12 ÷ C13',
    }),
    makeFigure({
      ...own,
      code: 'C12',
      name: '已查必查点',
      value: orNone(ticked.size),
      formula: '本轮由具名人员勾销的必查点',
    }),
    makeFigure({
      ...own,
      code: 'C13',
      name: '必查点',
      value: orNone(total),
      formula: '登记的必查点个数',
    }),
  ];
}
