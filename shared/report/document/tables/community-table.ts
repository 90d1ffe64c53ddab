import { createPlane } from '../../../geometry/plane.ts';
import { isInRings } from '../../../geometry/point-in-rings.ts';
import type { BlockShape } from '../../../grid/block-shape.ts';
import { squareMetresPerMu } from '../../area-units.ts';
import { sumCoverage } from '../../model/coverage-sums.ts';
import { percentOf } from '../../model/figure-maker.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import { blockBox } from '../../model/tracks-near.ts';
import type { ReportTable } from '../report-document.ts';
import { numberCell, numberColumn, textColumn, words } from './cells.ts';

/** 社区情况: what was reached and seen of the blocks whose middle lies in each community, and what was told its people. */
export function makeCommunityTable(facts: ReportFacts): ReportTable {
  const { rows, parameters } = facts;
  const numbers = blocksByCommunity(facts);
  const events = [...(rows.publicity?.values() ?? [])].filter((one) => one.on <= parameters.asOf);
  return {
    name: '社区情况',
    caption: '各社区踏查与宣传',
    columns: [
      textColumn('社区', 20),
      textColumn('派出所', 12),
      numberColumn('区块', 10),
      numberColumn('走到', 12, { unit: '%' }),
      numberColumn('看到', 12, { unit: '%', isBold: true }),
      numberColumn('空白', 14, { unit: '亩' }),
      numberColumn('空白区', 10, { unit: '处' }),
      numberColumn('宣传', 10, { unit: '场次' }),
    ],
    rows: [...rows.communities.values()].map((community) => {
      const sums = sumCoverage(facts, numbers.get(community.id) ?? []);
      const told = events.filter((event) => event.communityIds.includes(community.id)).length;
      return [
        words(community.name),
        words((rows.units.get(community.stationId ?? '')?.name ?? '').replace(/派出所$/, '')),
        numberCell(sums.blocks, 0),
        numberCell(percentOf(sums.reached, sums.blocks), 1, 'percent'),
        numberCell(percentOf(sums.nominal, sums.plantable), 1, 'percent'),
        numberCell(sums.uncovered / squareMetresPerMu, 0),
        numberCell(sums.gaps, 0),
        numberCell(events.length === 0 ? null : told, 0),
      ];
    }),
    total: null,
    notes: ['注：区块按中心点归入社区，中心点不在任何社区的区块不列；“—”为没有区块或尚未登记。'],
    printedRows: null,
  };
}

/** 过关区块: blocks whose clearing stands, with who answers for each. */
export function makeClearedTable({ rows, ground, clearing }: ReportFacts): ReportTable {
  const cleared = ground.blocks.blocks.filter(({ code }) => clearing?.get(code) === 'cleared');
  return {
    name: '过关区块',
    caption: `过关区块（共${cleared.length}块）`,
    columns: [
      textColumn('区块', 16),
      textColumn('派出所', 24),
      textColumn('责任单位', 40),
      numberColumn('面积', 20, { unit: '亩' }),
    ],
    rows: cleared.map((block) => [
      words(block.code),
      words(rows.units.get(block.stationId ?? '')?.name ?? null),
      words(rows.units.get(block.unitId ?? '')?.name ?? null),
      numberCell(block.areaSquareMetres / squareMetresPerMu, 0),
    ]),
    total: null,
    notes: cleared.length === 0 ? ['注：截至报告日没有过关区块。'] : [],
    printedRows: null,
  };
}

/** Blocks whose middle lies in a community, by its id and by their place in the ground's list. */
export function blocksByCommunity({
  rows,
  ground,
}: Pick<ReportFacts, 'rows' | 'ground'>): ReadonlyMap<string, readonly number[]> {
  const plane = createPlane(ground.centralMeridian);
  const middles = ground.blocks.blocks.map((block) => middleInDegrees(block, plane.toPosition));
  return new Map(
    [...rows.communities.values()].map(({ id, ring }) => [
      id,
      middles.flatMap((at, number) => (isInRings(at, [ring]) ? [number] : [])),
    ]),
  );
}

type Position = readonly [longitude: number, latitude: number];

function middleInDegrees(
  block: BlockShape,
  toPosition: (x: number, y: number) => [number, number],
): Position {
  const [west, south, east, north] = blockBox(block);
  return toPosition((west + east) / 2, (south + north) / 2);
}
