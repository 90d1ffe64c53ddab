import { ownerOf } from '../../plan/block-owner.ts';
import { walkStateOf } from '../block-state.ts';
import type { PrintedState } from '../drawing/block-looks.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { drawOperationsMap } from '../drawing/operations-map.ts';
import type { ReportFacts } from '../model/report-facts.ts';
import type { ReportModel } from '../model/report-model.ts';
import { printDate } from '../template/report-fields.ts';

/** The operations map at a size in millimetres; null on public reports without the number of the map's approval. */
export function drawReportMap(
  model: ReportModel,
  facts: ReportFacts,
  size: {
    readonly width: number;
    readonly height: number;
    readonly title: string | null;
    /** Only the blocks of this station; all when left out. */
    readonly stationId?: string | null;
    /** Only this block, with its gaps. */
    readonly blockCode?: string;
    /** Only the blocks of these codes. */
    readonly codes?: ReadonlySet<string>;
  },
): Drawing | null {
  const { profile, mapApproval, asOf } = model.parameters;
  if (profile === 'public' && mapApproval === '') return null;
  const states = printedStates(facts);
  return drawOperationsMap({
    blocks: blocksOf(facts, size),
    gaps: size.blockCode === undefined ? [] : gapsOf(facts, size.blockCode),
    stateOf: (code) => states.get(code) ?? 'unvisited',
    areaOf: (block) =>
      facts.rows.units.get(ownerOf(block, facts.rows).stationId ?? '')?.name ?? null,
    widthMillimetres: size.width,
    heightMillimetres: size.height,
    title: size.title,
    dataTime: printDate(asOf),
    classification: profile === 'public' ? `审图号：${mapApproval}` : '内部资料',
    hasCodes: profile === 'internal',
  });
}

function blocksOf(
  { ground, rows }: ReportFacts,
  {
    stationId,
    blockCode,
    codes,
  }: {
    readonly stationId?: string | null;
    readonly blockCode?: string;
    readonly codes?: ReadonlySet<string>;
  },
) {
  const blocks = ground.blocks.blocks.filter(
    (block) =>
      (blockCode === undefined || block.code === blockCode) &&
      (codes === undefined || codes.has(block.code)) &&
      (stationId === undefined || ownerOf(block, rows).stationId === stationId),
  );
  return { ...ground.blocks, blocks };
}

/** Outlines of a block's gaps in the plane, the largest first. */
function gapsOf({ measure }: ReportFacts, code: string) {
  const { gaps } = measure.gaps.get(code) ?? { gaps: [] };
  return [...gaps]
    .sort((a, b) => b.areaSquareMetres - a.areaSquareMetres)
    .map(({ polygon }) => polygon);
}

/** State every block is drawn in: that of its clearing, or while there is none how far its walking has come. */
export function printedStates({
  measure,
  clearing,
}: ReportFacts): ReadonlyMap<string, PrintedState> {
  if (clearing !== null) return clearing;
  return new Map(
    measure.now.blocks.map((figures) => {
      const state = walkStateOf(figures, measure.gaps.get(figures.code)?.gaps.length ?? null);
      return [figures.code, state === 'in-progress' ? 'ongoing' : state];
    }),
  );
}
