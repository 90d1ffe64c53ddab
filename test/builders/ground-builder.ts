import type { GroundInput } from '../../shared/coverage/inputs.ts';
import { createPlane } from '../../shared/geometry/plane.ts';
import { polygonArea } from '../../shared/geometry/ring-area.ts';
import type { BlockShape, PlanePolygon } from '../../shared/grid/block-shape.ts';

/** Metres east and north of a corner of the test ground, which lies near 118.7°E 37.6°N. */
export type LocalPoint = readonly [east: number, north: number];

export const testMeridian = 118.75;
const corner = createPlane(testMeridian).toPlane(118.7, 37.6).map(Math.round) as [number, number];

/** Local metres to degrees. */
export function positionAt([east, north]: LocalPoint): [longitude: number, latitude: number] {
  return createPlane(testMeridian).toPosition(corner[0] + east, corner[1] + north);
}

function ringAt(points: readonly LocalPoint[]): number[] {
  return points.flatMap(([east, north]) => [
    Math.round((corner[0] + east) * 1000),
    Math.round((corner[1] + north) * 1000),
  ]);
}

export function aBlock(code: string, ...polygons: (readonly LocalPoint[])[][]): BlockShape {
  const shapes: PlanePolygon[] = polygons.map((rings) => rings.map(ringAt));
  const areaSquareMetres = shapes.reduce((sum, rings) => sum + polygonArea(rings) / 1e6, 0);
  return { code, stationId: null, unitId: null, polygons: shapes, areaSquareMetres };
}

export function rectangle(west: number, south: number, east: number, north: number): LocalPoint[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** Square blocks `A1`, `A2` … `B1` …, letters northward, of the size, from the corner. */
export function squareBlocks(columns: number, rows: number, size: number): BlockShape[] {
  const blocks: BlockShape[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [west, south] = [column * size, row * size];
      const code = `${String.fromCharCode(65 + row)}${column + 1}`;
      blocks.push(aBlock(code, [rectangle(west, south, west + size, south + size)]));
    }
  return blocks;
}

/** Ground of the blocks; excluded polygons are given in local metres. */
export function aGround(
  blocks: readonly BlockShape[],
  excluded: readonly (readonly LocalPoint[])[] = [],
): GroundInput {
  const layers = excluded.map((points): GeoJSON.MultiPolygon => {
    const ring = points.map(positionAt);
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
  });
  return {
    centralMeridian: testMeridian,
    boundary: { type: 'MultiPolygon', coordinates: [] },
    excluded: layers,
    blocks: { version: 1, centralMeridian: testMeridian, sizeMetres: 1000, blocks },
  };
}
