import { squareMetresPerMu } from '../area-units.ts';
import { type Areas, type CoverageSums, roundAreas, sumCoverage } from './coverage-sums.ts';
import type { Figure } from './figure.ts';
import { gatherSources, makeFigure, percentOf, type Sources } from './figure-maker.ts';
import { subjectOf } from './measure-report.ts';
import type { ReportFacts } from './report-facts.ts';

const squareKilometre = 1e6;

/** Ids of the records the ground's own figures rest on. */
export function groundSubjects({ rows }: ReportFacts): string[] {
  return ['jurisdiction', 'blocks', ...rows.excludedGround.keys()];
}

/** Ground and coverage of the whole jurisdiction: both rates, what is left, and how far the blocks are. */
export function makeCoverageFigures(facts: ReportFacts): Figure[] {
  const all = facts.measure.now.blocks.map((_, number) => number);
  const sums = sumCoverage(facts, all);
  const ground = gatherSources(facts.index, groundSubjects(facts));
  const tracks = facts.measure.tracks.map(subjectOf);
  const walked = gatherSources(facts.index, [...groundSubjects(facts), ...tracks]);
  const areas = roundAreas(sums);
  return [
    ...groundFigures(sums, areas, ground),
    ...reachedFigures(facts, sums, walked),
    ...seenFigures(facts, sums, areas, walked),
    ...leftOver(sums, areas, walked),
    ...walkStates(sums, walked),
  ];
}

function groundFigures(sums: CoverageSums, areas: Areas, sources: Sources): Figure[] {
  const area = { section: 'ground', unit: 'km2', decimals: 1, sources } as const;
  return [
    makeFigure({
      ...area,
      code: 'G1',
      name: '辖区面积',
      value: areas.whole,
      formula: '全部区块面积之和',
    }),
    makeFigure({
      ...area,
      code: 'G2',
      name: '区块数',
      unit: 'blocks',
      decimals: 0,
      value: sums.blocks,
      formula: '区块划分中的区块个数',
    }),
    makeFigure({
      ...area,
      code: 'G3',
      name: '扣除面积',
      value: areas.excluded,
      formula: '区块内水面、道路、建筑等扣除地物面积之和',
    }),
    makeFigure({
      ...area,
      code: 'G4',
      name: '可种植面积',
      value: areas.plantable,
      formula: 'G1 − G3',
    }),
  ];
}

/** What every rate of a round rests on beside its entries. */
function engineParameters({ measure, parameters }: ReportFacts) {
  const [rowMetres, pixelMetres] = measure.now.resolutionMetres;
  return {
    轮次: parameters.roundId,
    截至: parameters.asOf,
    行高米: rowMetres,
    像元米: pixelMetres,
  };
}

function reachedFigures(facts: ReportFacts, sums: CoverageSums, sources: Sources): Figure[] {
  const coverage = { section: 'coverage', sources, parameters: engineParameters(facts) } as const;
  return [
    makeFigure({
      ...coverage,
      code: 'C1',
      name: '网格踏查率',
      unit: 'percent',
      decimals: 1,
      value: percentOf(sums.reached, sums.blocks),
      before: percentOf(sums.reachedBefore, sums.blocks),
      formula: '100 × C2 ÷ G2',
    }),
    makeFigure({
      ...coverage,
      code: 'C2',
      name: '走到区块',
      unit: 'blocks',
      value: sums.reached,
      before: sums.reachedBefore,
      formula: '区块内轨迹点不少于 2 个且行程不少于 50 米的区块个数',
    }),
    makeFigure({
      ...coverage,
      code: 'C9',
      name: '新走到区块',
      unit: 'blocks',
      value: sums.reached - sums.reachedBefore,
      formula: 'C2 本期末 − 上期末',
    }),
  ];
}

function seenFigures(
  facts: ReportFacts,
  sums: CoverageSums,
  areas: Areas,
  sources: Sources,
): Figure[] {
  const share = (part: number) => percentOf(part, sums.plantable);
  const coverage = { section: 'coverage', sources, parameters: engineParameters(facts) } as const;
  return [
    makeFigure({
      ...coverage,
      code: 'C3',
      name: '轨迹实际覆盖率',
      unit: 'percent',
      decimals: 1,
      value: share(sums.nominal),
      interval: {
        pessimistic: share(sums.pessimistic) ?? 0,
        optimistic: share(sums.optimistic) ?? 0,
      },
      before: share(sums.seenBefore),
      formula:
        '100 × C4 ÷ G4；悲观按半宽减定位误差且只计已声明的踏查，乐观按半宽加定位误差并接上短中断',
    }),
    makeFigure({
      ...coverage,
      code: 'C4',
      name: '看到面积',
      unit: 'km2',
      decimals: 1,
      value: areas.seen,
      interval: {
        pessimistic: sums.pessimistic / squareKilometre,
        optimistic: sums.optimistic / squareKilometre,
      },
      before: areas.seenBefore,
      formula: '轨迹扫视带之并集减去扣除地物（重复走过只计一次）',
    }),
  ];
}

function leftOver(sums: CoverageSums, areas: Areas, sources: Sources): Figure[] {
  const left = { section: 'coverage', sources, unit: 'km2', decimals: 1 } as const;
  return [
    makeFigure({
      ...left,
      code: 'C5',
      name: '空白面积',
      value: areas.left,
      before: areas.leftBefore,
      formula: 'G4 − C4 ＝ C7 + C8',
    }),
    makeFigure({
      ...left,
      code: 'C10',
      name: '空白亩数',
      unit: 'mu',
      decimals: 0,
      value: sums.uncovered / squareMetresPerMu,
      formula: 'C5 × 1500',
    }),
    makeFigure({
      ...left,
      code: 'C6',
      name: '空白区',
      unit: 'places',
      decimals: 0,
      value: sums.gaps,
      formula: '连片空白地不小于 100 平方米且宽不小于 2 米的处数',
    }),
    makeFigure({
      ...left,
      code: 'C7',
      name: '空白区面积',
      value: areas.gaps,
      formula: 'C6 各处面积之和',
    }),
    makeFigure({
      ...left,
      code: 'C8',
      name: '零星面积',
      value: areas.slivers,
      formula: '达不到 C6 条件的零碎空白面积之和',
    }),
  ];
}

/** Blocks by how far their walking has come; they sum to all blocks. */
function walkStates(sums: CoverageSums, sources: Sources): Figure[] {
  const state = { section: 'coverage', sources, unit: 'blocks' } as const;
  return [
    makeFigure({
      ...state,
      code: 'W1',
      name: '未踏查区块',
      value: sums.unvisited,
      formula: '未走到也未看到的区块',
    }),
    makeFigure({
      ...state,
      code: 'W2',
      name: '进行中区块',
      value: sums.ongoing,
      formula: 'G2 − W1 − W3',
    }),
    makeFigure({
      ...state,
      code: 'W3',
      name: '已覆盖区块',
      value: sums.covered,
      formula: '已走到且没有空白区的区块（不等于已过关）',
    }),
  ];
}
