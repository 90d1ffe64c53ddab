import { expect, it } from 'vitest';
import { makeGroundShapes } from '../../../renderer/map/ground-shapes.ts';
import { blocksWithin } from '../../../renderer/map/lasso-tool.ts';
import { aGround, positionAt, squareBlocks, testMeridian } from '../../builders/ground-builder.ts';

const blocks = squareBlocks(3, 2, 1000);
const shapes = makeGroundShapes({ ...aGround(blocks), centralMeridian: testMeridian, blocks });

it('chooses the blocks whose middle lies in the outline, whatever its shape and direction', () => {
  const corner = [
    [-100, -100],
    [1600, -100],
    [1600, 300],
    [600, 1600],
    [-100, 1600],
  ] as const;
  const ring = corner.map(positionAt);
  // The middle of A2 (1500, 500) lies beyond the slanted side.
  expect(blocksWithin(shapes, ring)).toEqual(['A1', 'B1']);
  expect(blocksWithin(shapes, [...ring].reverse())).toEqual(['A1', 'B1']);
  expect(blocksWithin(shapes, [])).toEqual([]);
});
