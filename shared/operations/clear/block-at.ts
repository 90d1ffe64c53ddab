import { createBlockIndex, isInBlock } from '../../coverage/block-index.ts';
import type { GroundInput } from '../../coverage/inputs.ts';
import { createPlane } from '../../geometry/plane.ts';
import type { BlockShape } from '../../grid/block-shape.ts';

/** Finds the block a WGS84 position lies in; null outside of all. */
export function createBlockFinder(
  ground: GroundInput,
): (position: readonly [number, number]) => BlockShape | null {
  const { blocks } = ground.blocks;
  const index = createBlockIndex(blocks);
  const plane = createPlane(ground.centralMeridian);
  return ([longitude, latitude]) => {
    const [x, y] = plane.toPlane(longitude, latitude);
    const at = index.search(x, y, x, y).find((number) => isInBlock(index.places[number]!, x, y));
    return at === undefined ? null : blocks[at]!;
  };
}
