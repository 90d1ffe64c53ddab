import { addDays, beijingDayOf, daysBetween } from '../../ledger/beijing-day.ts';
import type { CaseRows, FindRow, FindStepRow } from './case-rows.ts';
import type { Figure } from './figure.ts';
import { type FigureDraft, gatherSources, makeFigure, percentOf } from './figure-maker.ts';

import type { ReportFacts } from './report-facts.ts';

/** Growth stages with the name of the figure that counts their finds. */
export const findStages = [
  ['seedling', '幼苗期发现'],
  ['bolting', '拔节期发现'],
  ['flowering', '开花期发现'],
  ['fruiting', '坐果期发现'],
  ['overwintering', '越冬苗发现'],
] as const;
/** Sources with the name of the figure that counts their finds. */
export const findSources = [
  ['survey', '踏查发现'],
  ['drone', '航测发现'],
  ['report', '举报发现'],
  ['satellite', '卫星发现'],
  ['patrol', '巡逻发现'],
] as const;

interface FindStory {
  readonly find: FindRow;
  readonly steps: readonly FindStepRow[];
}

/**
 * Finds up to a day with their steps up to it, those recorded by mistake left out. Null while nothing speaks about finds at
 * all: neither a find nor a nil return, which says that there was none.
 */
function storiesUntil(rows: CaseRows, day: string): FindStory[] | null {
  const { finds, findSteps, nilReturns } = rows;
  const nils = [...(nilReturns?.values() ?? [])].filter(
    ({ at }) => (beijingDayOf(at) ?? '') <= day,
  );
  const known = [...(finds?.values() ?? [])].filter((find) => find.foundOn <= day);
  if (known.length === 0 && nils.length === 0) return null;
  const byFind = new Map<string, FindStepRow[]>();
  for (const step of findSteps?.values() ?? [])
    if (step.on <= day) byFind.set(step.findId, [...(byFind.get(step.findId) ?? []), step]);
  const inTime = (a: FindStepRow, b: FindStepRow) => (a.recordedAt < b.recordedAt ? -1 : 1);
  return known
    .map((find) => ({ find, steps: (byFind.get(find.id) ?? []).sort(inTime) }))
    .filter(({ steps }) => steps.every((step) => step.step !== 'withdrawn'));
}

/** Plants counted, or the sample's density times its area. */
function plantsOf({ count }: FindRow): number {
  return count.method === 'tally'
    ? count.plants
    : Math.round(count.plantsPerSquareMetre * count.areaSquareMetres);
}

type FindTest = (story: FindStory) => boolean;

const isClosed = ({ steps }: FindStory) => steps.at(-1)?.step === 'closed';
const eradicatedOn = ({ steps }: FindStory) =>
  steps.find((step) => step.step === 'eradicated')?.on ?? null;

const isEarly = ({ find }: FindStory) => find.stage === 'seedling';

/** Which finds each figure counts, or was worked out from. */
const findTests: ReadonlyMap<string, FindTest> = new Map<string, FindTest>([
  ['F1', () => true],
  ['F2', () => true],
  ['F3', isClosed],
  ['F4', (story) => !isClosed(story)],
  ['F5', isEarly],
  ['F6', (story) => eradicatedOn(story) !== null],
  ...findStages.map(([stage], at): [string, FindTest] => [
    `F${7 + at}`,
    ({ find }) => find.stage === stage,
  ]),
  ...findSources.map(([source], at): [string, FindTest] => [
    `F${12 + at}`,
    ({ find }) => find.foundBy === source,
  ]),
]);

/** A find behind a figure, with its steps up to the day. */
export interface ListedFind {
  readonly findId: string;
  readonly stepIds: readonly string[];
}

/** The finds that a figure counts on a day, in the order of the ledger; none for other figures. */
export function findsOfFigure(rows: CaseRows, day: string, code: string): ListedFind[] {
  const test = findTests.get(code);
  if (test === undefined) return [];
  return (storiesUntil(rows, day) ?? [])
    .filter(test)
    .map(({ find, steps }) => ({ findId: find.id, stepIds: steps.map(({ id }) => id) }));
}

/** 发现与铲除: places and plants, how far they were dealt with, by stage and by source, and how fast. */
export function makeFindFigures(facts: ReportFacts): Figure[] {
  const { rows, index, parameters } = facts;
  const now = storiesUntil(rows, parameters.asOf);
  const before = storiesUntil(rows, addDays(parameters.from, -1));
  const sources = gatherSources(index, [
    ...(rows.finds?.keys() ?? []),
    ...(rows.findSteps?.keys() ?? []),
    ...(rows.nilReturns?.keys() ?? []),
  ]);
  const own = {
    section: 'finds',
    unit: 'places',
    sources,
    parameters: { 截至: parameters.asOf },
  } as const;
  const count = (of: FindStory[] | null, test: FindTest) =>
    of === null ? null : of.filter(test).length;
  const counted = (code: string, name: string, formula: string) => {
    const test = findTests.get(code)!;
    return makeFigure({
      ...own,
      code,
      name,
      formula,
      value: count(now, test),
      before: count(before, test),
    });
  };
  const sum = (of: FindStory[] | null) =>
    of === null ? null : of.reduce((total, { find }) => total + plantsOf(find), 0);
  return [
    counted('F1', '发现处数', '截至当日登记的发现处数，误登撤销的除外；有零报告而无发现计 0'),
    makeFigure({
      ...own,
      code: 'F2',
      name: '发现株数',
      unit: 'plants',
      value: sum(now),
      before: sum(before),
      formula: '实数，或每平方米株数 × 面积',
    }),
    counted('F3', '闭环处数', '铲除、处理、复查后已销号的处数'),
    counted('F4', '未处置处数', 'F1 − F3'),
    ...rates(now, own),
    ...findStages.map(([, name], at) => counted(`F${7 + at}`, name, '按发现时的生长期')),
    ...findSources.map(([, name], at) => counted(`F${12 + at}`, name, '按来源')),
  ];
}

function rates(
  now: FindStory[] | null,
  own: Pick<FigureDraft, 'section' | 'sources' | 'parameters'>,
): Figure[] {
  const early = now?.filter(isEarly).length ?? 0;
  const days = (now ?? []).flatMap((story) => {
    const on = eradicatedOn(story);
    return on === null ? [] : [daysBetween(story.find.foundOn, on)];
  });
  const total = days.reduce((sum, one) => sum + one, 0);
  return [
    makeFigure({
      ...own,
      code: 'F5',
      name: '抓早占比',
      unit: 'percent',
      decimals: 1,
      value: percentOf(early, now?.length ?? 0),
      formula: '100 × F7 ÷ F1',
    }),
    makeFigure({
      ...own,
      code: 'F6',
      name: '铲除用时',
      unit: 'days',
      decimals: 1,
      value: days.length === 0 ? null : total / days.length,
      formula: '从发现到铲除的平均天数，只计已铲除的',
    }),
  ];
}
