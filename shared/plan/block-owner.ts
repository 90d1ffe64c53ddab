import type { BlockShape } from '../grid/block-shape.ts';
import type { Unit } from '../people/records.ts';

/** 责任: who answers for a block. A missing unit or person is 无主, an error to be listed. */
export interface BlockOwner {
  readonly stationId: string | null;
  readonly unitId: string | null;
  readonly personId: string | null;
}

/** Who answers for a block: the unit it was given to when blocks were cut, and that unit's responsible person. */
export function ownerOf(
  block: Pick<BlockShape, 'code' | 'stationId' | 'unitId'>,
  rows: { readonly units: ReadonlyMap<string, Unit> },
): BlockOwner {
  const personId = rows.units.get(block.unitId ?? '')?.responsiblePersonId ?? null;
  return { stationId: block.stationId, unitId: block.unitId, personId };
}
