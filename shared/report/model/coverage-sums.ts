import { walkStateOf } from '../block-state.ts';
import { roundParts } from './figure.ts';
import type { ReportFacts } from './report-facts.ts';

const squareKilometre = 1e6;

/** Sums over some blocks, now and before the period. Areas in square metres. */
export interface CoverageSums {
  readonly blocks: number;
  readonly mask: number;
  readonly excluded: number;
  readonly plantable: number;
  readonly reached: number;
  readonly reachedBefore: number;
  readonly pessimistic: number;
  readonly nominal: number;
  readonly optimistic: number;
  readonly seenBefore: number;
  readonly uncovered: number;
  readonly uncoveredBefore: number;
  readonly gaps: number;
  readonly gapArea: number;
  readonly sliver: number;
  readonly unvisited: number;
  readonly ongoing: number;
  readonly covered: number;
}

/** Sums up the blocks of the given places in the ground's list. */
export function sumCoverage({ measure }: ReportFacts, numbers: readonly number[]): CoverageSums {
  const sums = { ...noSums };
  for (const number of numbers) {
    const now = measure.now.blocks[number]!;
    const before = measure.before.blocks[number]!;
    const seen = measure.intervals.get(now.code)!;
    const { gaps, sliverSquareMetres } = measure.gaps.get(now.code)!;
    const state = walkStateOf(now, gaps.length);
    sums.blocks++;
    sums.mask += now.maskSquareMetres;
    sums.excluded += now.excludedSquareMetres;
    sums.plantable += now.maskSquareMetres - now.excludedSquareMetres;
    sums.reached += now.reached ? 1 : 0;
    sums.reachedBefore += before.reached ? 1 : 0;
    sums.pessimistic += seen.pessimistic;
    sums.nominal += now.seenSquareMetres;
    sums.optimistic += seen.optimistic;
    sums.seenBefore += before.seenSquareMetres;
    sums.uncovered += now.uncoveredSquareMetres;
    sums.uncoveredBefore += before.uncoveredSquareMetres;
    sums.gaps += gaps.length;
    sums.gapArea += gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0);
    sums.sliver += sliverSquareMetres;
    sums[state === 'in-progress' ? 'ongoing' : state]++;
  }
  return sums;
}

const noSums = {
  blocks: 0,
  mask: 0,
  excluded: 0,
  plantable: 0,
  reached: 0,
  reachedBefore: 0,
  pessimistic: 0,
  nominal: 0,
  optimistic: 0,
  seenBefore: 0,
  uncovered: 0,
  uncoveredBefore: 0,
  gaps: 0,
  gapArea: 0,
  sliver: 0,
  unvisited: 0,
  ongoing: 0,
  covered: 0,
};

/** Areas in km² to one decimal that add up as printed: whole = excluded + seen + left, left = gaps + slivers. */
export interface Areas {
  readonly whole: number;
  readonly excluded: number;
  readonly plantable: number;
  readonly seen: number;
  readonly left: number;
  readonly seenBefore: number;
  readonly leftBefore: number;
  readonly gaps: number;
  readonly slivers: number;
}

/** Rounds the sums' areas together (largest remainder). */
export function roundAreas(sums: CoverageSums): Areas {
  const kilometres = (...areas: number[]) => areas.map((area) => area / squareKilometre);
  const [excluded = 0, seen = 0, left = 0] = roundParts(
    kilometres(sums.excluded, sums.nominal, sums.uncovered),
    1,
  );
  const plantable = Math.round(10 * (seen + left)) / 10;
  const [seenBefore = 0, leftBefore = 0] = roundParts(
    kilometres(sums.seenBefore, sums.uncoveredBefore),
    1,
    plantable,
  );
  const [gaps = 0, slivers = 0] = roundParts(kilometres(sums.gapArea, sums.sliver), 1, left);
  const whole = Math.round(10 * (plantable + excluded)) / 10;
  return { whole, excluded, plantable, seen, left, seenBefore, leftBefore, gaps, slivers };
}

/** Uncovered ground of the whole as printed, km²: what the stations' parts add up to. */
export function printedTotals(sums: CoverageSums): {
  readonly whole: number;
  readonly left: number;
} {
  const { whole, left } = roundAreas(sums);
  return { whole, left };
}
