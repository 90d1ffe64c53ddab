import type { BlockFigures, BlockGaps, SeenInterval } from '../coverage/figures.ts';
import type { BlockShape } from '../grid/block-shape.ts';
import type { Person, Unit } from '../people/records.ts';
import { ownerOf } from '../plan/block-owner.ts';
import type { BlockOwnerRecord } from '../plan/records.ts';

/** One block as it is listed and exported: whose it is, and what was walked and left. Areas in square metres. */
export interface BlockLine {
  readonly code: string;
  readonly station: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** Exact area of the block's polygons in the plane. */
  readonly areaSquareMetres: number;
  readonly figures: BlockFigures;
  /** Null where the interval was not computed. */
  readonly seen: SeenInterval | null;
  /** Null where gaps were not computed. */
  readonly gaps: BlockGaps | null;
  /** Must-check sites ticked and all, null where there are none or it was not asked for. */
  readonly checked: { readonly done: number; readonly total: number } | null;
}

/** Joins blocks with the people who answer for them and the season's figures, in the order of the blocks. */
export function makeBlockLines(
  blocks: readonly BlockShape[],
  people: {
    readonly units: ReadonlyMap<string, Unit>;
    readonly persons: ReadonlyMap<string, Person>;
    readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  },
  season: {
    readonly figures: readonly BlockFigures[];
    readonly intervals: ReadonlyMap<string, SeenInterval>;
    readonly gaps: ReadonlyMap<string, BlockGaps>;
    readonly checked?: ReadonlyMap<string, { readonly done: number; readonly total: number }>;
  },
): BlockLine[] {
  const figuresByCode = new Map(season.figures.map((figures) => [figures.code, figures]));
  return blocks.map((block) => {
    const figures = figuresByCode.get(block.code);
    if (figures === undefined) throw new Error(`No figures for block ${block.code}`);
    const owner = ownerOf(block, people);
    return {
      code: block.code,
      station: people.units.get(owner.stationId ?? '')?.name ?? null,
      unit: people.units.get(owner.unitId ?? '')?.name ?? null,
      person: people.persons.get(owner.personId ?? '')?.name ?? null,
      areaSquareMetres: block.areaSquareMetres,
      figures,
      seen: season.intervals.get(block.code) ?? null,
      gaps: season.gaps.get(block.code) ?? null,
      checked: season.checked?.get(block.code) ?? null,
    };
  });
}

/** Area of all listed gaps of a block, null where they were not computed. */
export function gapAreaOf(line: BlockLine): number | null {
  return line.gaps?.gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0) ?? null;
}
