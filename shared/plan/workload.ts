import type { BlockFigures } from '../coverage/figures.ts';
import type { BlockTraits, PlanAssumptions } from './records.ts';

/** What is still to be searched in a block, and what that takes. */
export interface BlockWork {
  readonly code: string;
  /** Mask without excluded ground. */
  readonly plantableSquareMetres: number;
  /** Plantable ground still to be seen for the wanted share; 0 in residential blocks, which go by checklist. */
  readonly leftSquareMetres: number;
  readonly personHours: number;
  /** 按清单查: courtyards and roofs are checked place by place; no swath measures them and no hours are given. */
  readonly isByChecklist: boolean;
}

/**
 * Person-hours of a block = area left ÷ (sweep width × speed) × slowdown of its access difficulty. The simplest model of a
 * careful search: no overlap, no way there and back, so a lower bound; the assumptions stand beside every figure shown.
 */
export function blockWork(
  figures: Pick<
    BlockFigures,
    'code' | 'maskSquareMetres' | 'excludedSquareMetres' | 'seenSquareMetres'
  >,
  traits: Pick<BlockTraits, 'risk' | 'access'>,
  assumptions: PlanAssumptions,
): BlockWork {
  const plantableSquareMetres = figures.maskSquareMetres - figures.excludedSquareMetres;
  const isByChecklist = traits.risk === 'residential';
  const wanted = plantableSquareMetres * assumptions.wantedShare;
  const leftSquareMetres = isByChecklist ? 0 : Math.max(0, wanted - figures.seenSquareMetres);
  const slowdown = assumptions.slowdowns[traits.access.difficulty - 1] ?? 1;
  return {
    code: figures.code,
    plantableSquareMetres,
    leftSquareMetres,
    personHours: (leftSquareMetres * slowdown) / squareMetresPerPersonHour(assumptions),
    isByChecklist,
  };
}

/** Ground one person searches in an hour, square metres. */
export function squareMetresPerPersonHour(
  assumptions: Pick<PlanAssumptions, 'sweepWidthMetres' | 'speedKilometresPerHour'>,
): number {
  return assumptions.sweepWidthMetres * assumptions.speedKilometresPerHour * 1000;
}

/** Area left and person-hours of some blocks together. */
export interface WorkSum {
  readonly blocks: number;
  readonly plantableSquareMetres: number;
  readonly leftSquareMetres: number;
  readonly personHours: number;
  readonly byChecklist: number;
}

export function sumWork(works: Iterable<BlockWork>): WorkSum {
  const sum = {
    blocks: 0,
    plantableSquareMetres: 0,
    leftSquareMetres: 0,
    personHours: 0,
    byChecklist: 0,
  };
  for (const work of works) {
    sum.blocks++;
    sum.plantableSquareMetres += work.plantableSquareMetres;
    sum.leftSquareMetres += work.leftSquareMetres;
    sum.personHours += work.personHours;
    if (work.isByChecklist) sum.byChecklist++;
  }
  return sum;
}
