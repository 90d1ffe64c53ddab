import { addDays } from '../../ledger/beijing-day.ts';
import { letterStatus } from '../../people/letter-status.ts';
import type { Letter } from '../../people/records.ts';
import type { Track } from '../../tracks/records.ts';
import { groundSubjects } from './coverage-figures.ts';
import type { CoverageSums } from './coverage-sums.ts';
import type { Figure } from './figure.ts';
import { type FigureDraft, gatherSources, makeFigure, percentOf } from './figure-maker.ts';
import { subjectOf } from './measure-report.ts';
import { clearedOn, type ReportFacts } from './report-facts.ts';
import { tracksNear } from './tracks-near.ts';

/** What is said of a station's ground, or of what one leader answers for. */
export const stationColumns = [
  'area',
  'blocks',
  'reached',
  'reachedShare',
  'pessimistic',
  'nominal',
  'optimistic',
  'covered',
  'uncovered',
  'gaps',
  'lettersInForce',
  'lettersDue',
  'cleared',
] as const;
export type StationColumn = (typeof stationColumns)[number];

/** Figures of one station, or of one leader; `id` is null for blocks and letters filed under none. */
export interface StationLine {
  readonly id: string | null;
  readonly name: string;
  readonly figures: Readonly<Record<StationColumn, Figure>>;
}

/** Some of the blocks and letters, under one name. */
export interface Part {
  readonly id: string | null;
  readonly name: string;
  /** Ids of the records that say what belongs to it. */
  readonly subjects: readonly string[];
  readonly numbers: readonly number[];
  readonly letters: readonly Letter[];
  readonly sums: CoverageSums;
}

/** Figures of a part, their codes beginning with `code`; areas come rounded, so that they add up as printed. */
export function makeLine(
  facts: ReportFacts,
  part: Part,
  code: string,
  rounded: { readonly area: number; readonly uncovered: number },
): StationLine {
  const { sums } = part;
  const share = (value: number) => percentOf(value, sums.plantable);
  const figure = figureMakerOf(facts, part, code);
  const letters = countLetters(facts, part.letters);
  const cleared = countCleared(facts, part.numbers);
  return {
    id: part.id,
    name: part.name,
    figures: {
      area: figure('A', '面积', 'km2', rounded.area, '本所区块面积之和'),
      blocks: figure('B', '区块数', 'blocks', sums.blocks, '本所区块个数'),
      reached: figure(
        'L',
        '走到区块',
        'blocks',
        sums.reached,
        '本所走到的区块个数',
        sums.reachedBefore,
      ),
      reachedShare: figure(
        'C',
        '网格踏查率',
        'percent',
        percentOf(sums.reached, sums.blocks),
        '100 × 走到区块 ÷ 区块数',
        percentOf(sums.reachedBefore, sums.blocks),
      ),
      pessimistic: figure('D', '看到悲观', 'percent', share(sums.pessimistic), seenFormula),
      nominal: figure(
        'E',
        '看到名义',
        'percent',
        share(sums.nominal),
        seenFormula,
        share(sums.seenBefore),
      ),
      optimistic: figure('F', '看到乐观', 'percent', share(sums.optimistic), seenFormula),
      covered: figure('G', '已覆盖区块', 'blocks', sums.covered, '已走到且没有空白区的区块'),
      uncovered: figure('H', '空白面积', 'km2', rounded.uncovered, '可种植面积 − 看到面积'),
      gaps: figure('I', '空白区', 'places', sums.gaps, '空白区处数'),
      lettersInForce: figure('J', '责任书在效', 'letters', letters.inForce, '在效份数'),
      lettersDue: figure('K', '责任书应签', 'letters', letters.due, '正县级、正科级责任书份数'),
      cleared: figure('M', '过关区块', 'blocks', cleared.now, 'K1 中的本所区块', cleared.before),
    },
  };
}

const seenFormula = '100 × 看到面积 ÷ 可种植面积';

function figureMakerOf(facts: ReportFacts, part: Part, code: string) {
  const { parameters, index, ground, measure } = facts;
  const blocks = part.numbers.map((number) => ground.blocks.blocks[number]!);
  const near: readonly Track[] = tracksNear(
    measure.tracks,
    measure.reachMetres,
    blocks,
    ground.centralMeridian,
  );
  const walked = gatherSources(index, [
    ...groundSubjects(facts),
    ...part.subjects,
    ...near.map(subjectOf),
  ]);
  const units = gatherSources(index, [
    ...part.letters.flatMap((letter) => [letter.id, letter.holderUnitId]),
    ...part.subjects,
  ]);
  const signed =
    facts.clearing === null
      ? units
      : gatherSources(index, [...facts.clearingSubjects, ...part.subjects, ...near.map(subjectOf)]);
  return (
    letter: string,
    name: string,
    unit: FigureDraft['unit'],
    value: number | null,
    formula: string,
    before: number | null = null,
  ) =>
    makeFigure({
      code: `${code}${letter}`,
      section: 'stations',
      name: `${part.name}·${name}`,
      unit,
      decimals: unit === 'percent' || unit === 'km2' ? 1 : 0,
      value,
      before,
      formula,
      parameters: {
        轮次: parameters.roundId,
        截至: parameters.asOf,
        单位: part.id ?? '',
      },
      sources: unit === 'letters' ? units : letter === 'M' ? signed : walked,
    });
}

function countLetters({ rows, parameters }: ReportFacts, letters: readonly Letter[]) {
  const inForce = letters.filter(
    (letter) =>
      letterStatus(letter, rows.units.get(letter.holderUnitId), parameters.asOf) === 'in-force',
  );
  return { inForce: inForce.length, due: letters.length };
}

/** Blocks cleared now and at the end of the day before the period; null while nothing of clearing is recorded. */
function countCleared(facts: ReportFacts, numbers: readonly number[]) {
  const { clearing, ground, parameters } = facts;
  if (clearing === null) return { now: null, before: null };
  const codes = numbers.map((number) => ground.blocks.blocks[number]!.code);
  const before = new Set(clearedOn(facts, addDays(parameters.from, -1)));
  return {
    now: codes.filter((code) => clearing.get(code) === 'cleared').length,
    before: codes.filter((code) => before.has(code)).length,
  };
}
