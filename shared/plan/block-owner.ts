import type { BlockShape } from '../grid/block-shape.ts';
import type { Unit } from '../people/records.ts';
import type { BlockOwnerRecord } from './records.ts';

/** 责任: who answers for a block. A missing unit or person is 无主, an error to be listed. */
export interface BlockOwner {
  readonly stationId: string | null;
  readonly unitId: string | null;
  readonly personId: string | null;
}

/**
 * Who answers for a block: the unit and person it was given to, else the unit it had when blocks were cut and that unit's
 * responsible person. A record that names a unit or station no longer in the ledger does not make it an owner.
 */
export function ownerOf(
  block: Pick<BlockShape, 'code' | 'stationId' | 'unitId'>,
  rows: {
    readonly units: ReadonlyMap<string, Unit>;
    readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  },
): BlockOwner {
  const given = rows.blockOwners.get(block.code);
  if (given !== undefined && rows.units.has(given.unitId))
    return {
      stationId: given.stationId ?? block.stationId,
      unitId: given.unitId,
      personId: given.personId,
    };
  const unit = rows.units.get(block.unitId ?? '');
  return {
    stationId: block.stationId,
    unitId: unit?.id ?? null,
    personId: unit?.responsiblePersonId ?? null,
  };
}

/** 无主: whether a block lacks its unit or its named person. */
export function isOwnerless(owner: BlockOwner): boolean {
  return owner.unitId === null || owner.personId === null;
}
