import type { BlockShape } from '../grid/block-shape.ts';
import type { Unit } from '../people/records.ts';
import { isOwnerless, ownerOf } from './block-owner.ts';
import type { BlockOwnerRecord } from './records.ts';

/** Ground a unit answers for: its own blocks, and with those of the units under it. */
export interface UnitGround {
  readonly ownBlocks: number;
  readonly blocks: number;
  readonly areaSquareMetres: number;
}

export interface GroundAccount {
  readonly byUnit: ReadonlyMap<string, UnitGround>;
  /** 无主区块: blocks without a unit or a named person. */
  readonly ownerless: readonly BlockShape[];
}

const none: UnitGround = { ownBlocks: 0, blocks: 0, areaSquareMetres: 0 };

/**
 * Blocks and area by unit. A block counts once for its unit and each unit above it, and for the station it is filed under where
 * that is not one of these.
 */
export function accountGround(
  blocks: readonly BlockShape[],
  rows: {
    readonly units: ReadonlyMap<string, Unit>;
    readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  },
): GroundAccount {
  const byUnit = new Map<string, UnitGround>();
  const ownerless: BlockShape[] = [];
  for (const block of blocks) {
    const owner = ownerOf(block, rows);
    if (isOwnerless(owner)) ownerless.push(block);
    const counting = new Set<string>();
    for (const start of [owner.unitId, owner.stationId])
      for (let at = start; at !== null && !counting.has(at); ) {
        counting.add(at);
        at = rows.units.get(at)?.parentId ?? null;
      }
    for (const id of counting) {
      const known = byUnit.get(id) ?? none;
      byUnit.set(id, {
        ownBlocks: known.ownBlocks + (id === owner.unitId ? 1 : 0),
        blocks: known.blocks + 1,
        areaSquareMetres: known.areaSquareMetres + block.areaSquareMetres,
      });
    }
  }
  return { byUnit, ownerless };
}
