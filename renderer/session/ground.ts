import type { GroundInput } from '../../shared/coverage/inputs.ts';
import { createPlane, type Plane } from '../../shared/geometry/plane.ts';
import type { BlockShape } from '../../shared/grid/block-shape.ts';
import type { Bounds } from '../../shared/grid/records.ts';

/** A block with the box it fills on the map. */
export interface GroundBlock {
  readonly shape: BlockShape;
  readonly bounds: Bounds;
}

/** The open project's ground, indexed for the screen. */
export interface Ground {
  readonly input: GroundInput;
  readonly plane: Plane;
  readonly blocks: readonly GroundBlock[];
  readonly byCode: ReadonlyMap<string, GroundBlock>;
}

/** Indexes the blocks of a ground by code, with their boxes in degrees. */
export function makeGround(input: GroundInput): Ground {
  const plane = createPlane(input.centralMeridian);
  const blocks = input.blocks.blocks.map((shape) => ({ shape, bounds: blockBounds(shape, plane) }));
  return {
    input,
    plane,
    blocks,
    byCode: new Map(blocks.map((block) => [block.shape.code, block])),
  };
}

function blockBounds(shape: BlockShape, plane: Plane): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of shape.polygons)
    for (let index = 0; shell !== undefined && index < shell.length; index += 2) {
      west = Math.min(west, shell[index]!);
      east = Math.max(east, shell[index]!);
      south = Math.min(south, shell[index + 1]!);
      north = Math.max(north, shell[index + 1]!);
    }
  // Millimetres to metres; the corners of the box stand for the block, exact to centimetres at this size.
  const corners = [
    plane.toPosition(west / 1000, south / 1000),
    plane.toPosition(east / 1000, south / 1000),
    plane.toPosition(east / 1000, north / 1000),
    plane.toPosition(west / 1000, north / 1000),
  ];
  const longitudes = corners.map((corner) => corner[0]);
  const latitudes = corners.map((corner) => corner[1]);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}

/** Whether two boxes share ground. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
