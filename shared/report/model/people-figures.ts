import { addDays } from '../../ledger/beijing-day.ts';
import { standingLetters } from '../../people/letter-details.ts';
import { type LetterAccount, reconcileLetters } from '../../people/letter-status.ts';
import type { Letter } from '../../people/records.ts';
import { countEffort, type DayEffort, sumEffort } from '../../plan/effort.ts';
import type { Mode, Track } from '../../tracks/records.ts';
import type { Figure } from './figure.ts';
import { gatherSources, makeFigure, type Sources } from './figure-maker.ts';

import type { ReportFacts } from './report-facts.ts';

/** Effort of the period and of the whole round so far. */
export function makeEffortFigures(facts: ReportFacts): Figure[] {
  const { measure, index } = facts;
  const period = measure.outings.filter((track) => measure.inPeriod.has(track.id));
  const sources = (tracks: readonly Track[]) =>
    gatherSources(
      index,
      tracks.flatMap((track) => [track.id, track.teamId ?? '']),
    );
  return [
    ...effortFigures('E', '本期', effortOf(period, facts), sources(period)),
    ...effortFigures('T', '累计', effortOf(measure.outings, facts), sources(measure.outings)),
  ];
}

interface Effort extends Pick<DayEffort, 'personTimes' | 'vehicleTimes' | 'sorties' | 'boatTimes'> {
  readonly tracks: number;
  readonly metresByMode: Readonly<Record<Mode, number>>;
}

/** 人次, 台次, 架次 as the plan counts them; metres summed a track, never a person. */
function effortOf(tracks: readonly Track[], { rows }: ReportFacts): Effort {
  const metresByMode = { foot: 0, vehicle: 0, boat: 0, drone: 0, video: 0 };
  for (const track of tracks) metresByMode[track.mode] += track.lengthMetres;
  return { ...sumEffort(countEffort(tracks, rows)), tracks: tracks.length, metresByMode };
}

const modeNames: Readonly<Record<Mode, string>> = {
  foot: '步巡里程',
  vehicle: '车巡里程',
  drone: '航测里程',
  boat: '乘船里程',
  video: '视频里程',
};

function effortFigures(letter: string, span: string, effort: Effort, sources: Sources): Figure[] {
  const own = { section: 'effort', sources } as const;
  const modes = Object.keys(modeNames) as Mode[];
  return [
    makeFigure({
      ...own,
      code: `${letter}1`,
      name: `${span}人次`,
      unit: 'person-times',
      value: effort.personTimes,
      formula: '每组每日一次，按当日同时在外的最多人数计，通勤和视频不计',
    }),
    makeFigure({
      ...own,
      code: `${letter}2`,
      name: `${span}台次`,
      unit: 'vehicle-times',
      value: effort.vehicleTimes,
      formula: '每组每日按登记车辆或同时在外的车巡轨迹计',
    }),
    makeFigure({
      ...own,
      code: `${letter}3`,
      name: `${span}架次`,
      unit: 'sorties',
      value: effort.sorties,
      formula: '每条航测轨迹计一架次',
    }),
    makeFigure({
      ...own,
      code: `${letter}4`,
      name: `${span}轨迹`,
      unit: 'tracks',
      value: effort.tracks,
      formula: '轨迹条数',
    }),
    ...modes.map((mode, place) =>
      makeFigure({
        ...own,
        code: `${letter}${place + 5}`,
        name: `${span}${modeNames[mode]}`,
        unit: 'km',
        decimals: 1,
        value: effort.metresByMode[mode] / 1000,
        formula: '该方式各条轨迹长度之和，不乘人数',
      }),
    ),
  ];
}

/** Letters of responsibility as of the report's day. */
export function makeLetterFigures(facts: ReportFacts): Figure[] {
  const { rows, parameters, index } = facts;
  const account = (day: string): LetterAccount =>
    reconcileLetters(standingLetters(rows), rows.units, day);
  const now = account(parameters.asOf);
  const before = account(addDays(parameters.from, -1));
  const holders = [...rows.units.values()].filter(
    ({ kind }) => kind === 'county-level' || kind === 'section-level',
  );
  const standing = standingLetters(rows);
  const isChild = ({ rank }: Letter) => rank === 'department';
  const sources = gatherSources(index, [
    ...standing.filter((letter) => !isChild(letter)).map(({ id }) => id),
    ...holders.map((unit) => unit.id),
  ]);
  const children = gatherSources(
    index,
    standing.filter(isChild).map(({ id }) => id),
  );
  const own = {
    section: 'letters',
    unit: 'letters',
    sources,
    parameters: { 截至: parameters.asOf },
  } as const;
  const due = (of: LetterAccount) => of.total + of.missing.length;
  return [
    makeFigure({
      ...own,
      code: 'L1',
      name: '责任书应签',
      value: due(now),
      formula: 'L2 + L3 + L4 + L5 + L7',
    }),
    makeFigure({
      ...own,
      code: 'L2',
      name: '责任书在效',
      value: now.byStatus['in-force'],
      before: before.byStatus['in-force'],
      formula: '正县级、正科级责任书中已签、未到期、责任人未变的份数',
    }),
    makeFigure({
      ...own,
      code: 'L3',
      name: '责任书待签',
      value: now.byStatus.pending,
      formula: '尚未签字的份数',
    }),
    makeFigure({
      ...own,
      code: 'L4',
      name: '责任书到期',
      value: now.byStatus.expired,
      before: before.byStatus.expired,
      formula: '有效期已过的份数',
    }),
    makeFigure({
      ...own,
      code: 'L5',
      name: '责任书需重签',
      value: now.byStatus.renew,
      formula: '单位责任人已更换的份数',
    }),
    makeFigure({
      ...own,
      code: 'L6',
      sources: children,
      name: '子责任书',
      value: now.children,
      formula: '单位内部与部门签订的份数，不计入 L1',
    }),
    makeFigure({
      ...own,
      code: 'L7',
      name: '未立责任书',
      value: now.missing.length,
      formula: '正县级、正科级单位中没有责任书的个数',
    }),
    makeFigure({
      ...own,
      code: 'L8',
      name: '正县级责任书',
      value: now.byRank['county-level'],
      formula: '正县级单位的责任书份数',
    }),
    makeFigure({
      ...own,
      code: 'L9',
      name: '正科级责任书',
      value: now.byRank['section-level'],
      formula: '正科级单位的责任书份数',
    }),
  ];
}
