import { type AssetSource, placeAssets } from '../coverage/assets/asset-places.ts';
import { createBlockIndex } from '../coverage/block-index.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInRings } from '../geometry/point-in-rings.ts';
import { blockMiddle } from '../grid/block-middle.ts';
import type { BlockShape } from '../grid/block-shape.ts';
import type { Unit } from '../people/records.ts';
import { ownerOf } from './block-owner.ts';
import type { LetterRows } from './letter-cover.ts';

/** Blocks a drawn outline (`[longitude, latitude]`, open or closed) is over: those whose middle lies inside. */
export function blocksOutlined(
  blocks: readonly BlockShape[],
  outline: readonly (readonly [number, number])[],
  plane: Plane,
): readonly BlockShape[] {
  const ring = outline.map(([longitude, latitude]) => plane.toPlane(longitude, latitude));
  return blocks.filter((block) => {
    const [x, y] = blockMiddle(block);
    return isInRings([x / 1000, y / 1000], [ring]);
  });
}

/** Blocks with any facility of some layers inside: a point, or a piece of a line. Areas are told by what is drawn. */
export function blocksWithAssets(
  blocks: readonly BlockShape[],
  sources: readonly AssetSource[],
  plane: Plane,
): readonly BlockShape[] {
  const { points, pieces } = placeAssets(sources, plane, createBlockIndex(blocks));
  const held = new Set([...points, ...pieces].map(({ block }) => block));
  return blocks.filter((_, at) => held.has(at));
}

/**
 * The ground a unit's letter may be over: its own blocks, those filed under it as a station, or else those of the nearest unit
 * above it that has any (a department's letter lies within its unit's ground); with none above, all.
 */
export function groundOfUnit(
  blocks: readonly BlockShape[],
  unitId: string,
  rows: Pick<LetterRows, 'units' | 'blockOwners'>,
): readonly BlockShape[] {
  const seen = new Set<string>();
  let unit: Unit | undefined = rows.units.get(unitId);
  while (unit !== undefined && !seen.has(unit.id)) {
    const { id } = unit;
    seen.add(id);
    const own = blocks.filter((block) => {
      const owner = ownerOf(block, rows);
      return owner.unitId === id || owner.stationId === id;
    });
    if (own.length > 0) return own;
    unit = rows.units.get(unit.parentId ?? '');
  }
  return blocks;
}
