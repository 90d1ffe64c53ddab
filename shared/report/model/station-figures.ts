import type { BlockShape } from '../../grid/block-shape.ts';
import { letterStatus } from '../../people/letter-status.ts';
import type { Letter } from '../../people/records.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import type { Track } from '../../tracks/records.ts';
import { groundSubjects } from './coverage-figures.ts';
import { type CoverageSums, printedTotals, sumCoverage } from './coverage-sums.ts';
import { type Figure, roundParts } from './figure.ts';
import { type FigureDraft, gatherSources, makeFigure, percentOf } from './figure-maker.ts';
import { subjectOf } from './measure-report.ts';
import { blocksByStation, type ReportFacts, type ReportRows } from './report-facts.ts';
import { tracksNear } from './tracks-near.ts';

/** Columns of the table of stations, by what they say. */
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
] as const;
export type StationColumn = (typeof stationColumns)[number];

/** One station's figures; `id` and name are null for blocks and letters filed under none. */
export interface StationLine {
  readonly id: string | null;
  readonly name: string;
  readonly figures: Readonly<Record<StationColumn, Figure>>;
}

interface Part {
  readonly id: string | null;
  readonly name: string;
  readonly numbers: readonly number[];
  readonly letters: readonly Letter[];
  readonly sums: CoverageSums;
}

/** Figures by station. Areas and counts sum to the branch's, areas also as printed (largest remainder). */
export function makeStationLines(facts: ReportFacts): StationLine[] {
  const parts = partByStation(facts);
  const every = facts.measure.now.blocks.map((_, number) => number);
  const totals = printedTotals(sumCoverage(facts, every));
  const areas = roundParts(
    parts.map(({ sums }) => sums.mask / 1e6),
    1,
    totals.whole,
  );
  const uncovered = roundParts(
    parts.map(({ sums }) => sums.uncovered / 1e6),
    1,
    totals.left,
  );
  return parts.map((part, place) =>
    makeLine(facts, part, `S${place + 1}`, { area: areas[place]!, uncovered: uncovered[place]! }),
  );
}

function partByStation(facts: ReportFacts): Part[] {
  const { rows, ground } = facts;
  const { blocks } = ground.blocks;
  const letters = lettersByStation(rows, blocks);
  const parts = blocksByStation(rows, blocks).map(({ station, numbers }) => ({
    id: station?.id ?? null,
    name: station?.name ?? '未归所',
    numbers,
    letters: letters.get(station?.id ?? null) ?? [],
    sums: sumCoverage(facts, numbers),
  }));
  const homeless = letters.get(null) ?? [];
  if (homeless.length === 0 || parts.some((part) => part.id === null)) return parts;
  const sums = sumCoverage(facts, []);
  return [...parts, { id: null, name: '未归所', numbers: [], letters: homeless, sums }];
}

/** County- and section-level letters by the station in which their unit answers for most ground. */
function lettersByStation(
  rows: ReportRows,
  blocks: readonly BlockShape[],
): Map<string | null, Letter[]> {
  const areas = new Map<string, Map<string, number>>();
  for (const block of blocks) {
    const { unitId, stationId } = ownerOf(block, rows);
    if (unitId === null || stationId === null) continue;
    const own = areas.get(unitId) ?? new Map<string, number>();
    own.set(stationId, (own.get(stationId) ?? 0) + block.areaSquareMetres);
    areas.set(unitId, own);
  }
  const byStation = new Map<string | null, Letter[]>();
  for (const letter of rows.letters.values()) {
    if (letter.rank === 'department') continue;
    const own = [...(areas.get(letter.holderUnitId) ?? [])];
    const most = own.sort((a, b) => b[1] - a[1])[0]?.[0] ?? stationAbove(rows, letter.holderUnitId);
    const known = byStation.get(most);
    if (known === undefined) byStation.set(most, [letter]);
    else known.push(letter);
  }
  return byStation;
}

/** The station above a unit in the tree of units, null when there is none. */
export function stationAbove(rows: Pick<ReportRows, 'units'>, unitId: string): string | null {
  const seen = new Set<string>();
  let unit = rows.units.get(unitId);
  while (unit !== undefined && !seen.has(unit.id)) {
    if (unit.kind === 'station') return unit.id;
    seen.add(unit.id);
    unit = rows.units.get(unit.parentId ?? '');
  }
  return null;
}

function makeLine(
  facts: ReportFacts,
  part: Part,
  code: string,
  rounded: { readonly area: number; readonly uncovered: number },
): StationLine {
  const { sums } = part;
  const share = (value: number) => percentOf(value, sums.plantable);
  const figure = makeStationFigure(facts, part, code);
  const letters = countLetters(facts, part.letters);
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
    },
  };
}

const seenFormula = '100 × 看到面积 ÷ 可种植面积';

function makeStationFigure(facts: ReportFacts, part: Part, code: string) {
  const { rows, parameters, index, ground, measure } = facts;
  const blocks = part.numbers.map((number) => ground.blocks.blocks[number]!);
  const near: readonly Track[] = tracksNear(measure.tracks, blocks, ground.centralMeridian);
  const walked = gatherSources(index, [...groundSubjects(facts), ...near.map(subjectOf)]);
  const units = gatherSources(index, [
    ...part.letters.flatMap((letter) => [letter.id, letter.holderUnitId]),
    ...(part.id === null ? [] : [part.id]),
  ]);
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
        单位: rows.units.get(part.id ?? '')?.id ?? '',
      },
      sources: unit === 'letters' ? units : walked,
    });
}

function countLetters({ rows, parameters }: ReportFacts, letters: readonly Letter[]) {
  const inForce = letters.filter(
    (letter) =>
      letterStatus(letter, rows.units.get(letter.holderUnitId), parameters.asOf) === 'in-force',
  );
  return { inForce: inForce.length, due: letters.length };
}
