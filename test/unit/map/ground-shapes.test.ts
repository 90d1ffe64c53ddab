import { describe, expect, it } from 'vitest';
import { borderLines, makeGroundShapes } from '../../../renderer/map/ground-shapes.ts';
import {
  aBlock,
  aGround,
  positionAt,
  rectangle,
  squareBlocks,
} from '../../builders/ground-builder.ts';

function shapesOf(blocks: ReturnType<typeof squareBlocks>) {
  const { centralMeridian, boundary, excluded } = aGround(blocks);
  return makeGroundShapes({ centralMeridian, boundary, excluded, blocks });
}

describe('ground made ready to be drawn', () => {
  it('draws a border between blocks of two stations and none inside one', () => {
    const blocks = squareBlocks(4, 2, 500).map((block) => ({
      ...block,
      stationId: Number(block.code.slice(1)) <= 2 ? 'west' : 'east',
    }));
    const { stationBorders } = shapesOf(blocks);
    expect(stationBorders.coordinates).toHaveLength(1);
    const [line] = stationBorders.coordinates;
    expect(line).toHaveLength(3);
    for (const [index, northing] of [0, 500, 1000].entries()) {
      const [longitude, latitude] = positionAt([1000, northing]);
      const sorted = [...line!].sort((a, b) => a[1]! - b[1]!);
      expect(sorted[index]![0]).toBeCloseTo(longitude, 8);
      expect(sorted[index]![1]).toBeCloseTo(latitude, 8);
    }
  });

  it('draws a border between owners as one line in degrees, whatever way its edges run', () => {
    const { plane } = shapesOf(squareBlocks(1, 1, 500));
    const edges = [
      [500_000, 0, 500_000, 500_000],
      [500_000, 1_000_000, 500_000, 500_000],
    ] as const;
    const { coordinates } = borderLines(edges, plane);
    expect(coordinates).toHaveLength(1);
    const sorted = coordinates[0]!.toSorted((a, b) => a[1]! - b[1]!);
    for (const [index, y] of [0, 500, 1000].entries())
      expect(sorted[index]).toEqual(plane.toPosition(500, y));
  });

  it('puts the letter of a bent block inside it', () => {
    // A U whose middle is a hole in the ground.
    const bent = aBlock('U1', [
      [
        [0, 0],
        [900, 0],
        [900, 900],
        [600, 900],
        [600, 300],
        [300, 300],
        [300, 900],
        [0, 900],
      ],
    ]);
    const [block] = shapesOf([bent]).blocks;
    const [west] = positionAt([0, 450]);
    const [innerWest] = positionAt([300, 450]);
    const [innerEast] = positionAt([600, 450]);
    const [east] = positionAt([900, 450]);
    const [longitude] = block!.middle;
    const isInside =
      (longitude > west && longitude < innerWest) || (longitude > innerEast && longitude < east);
    expect(isInside).toBe(true);
  });

  it('closes every ring and knows the side of a mean block', () => {
    const shapes = shapesOf([aBlock('A1', [rectangle(0, 0, 400, 100)])]);
    const ring = shapes.blocks[0]!.geometry.coordinates[0]![0]!;
    expect(ring.at(0)).toEqual(ring.at(-1));
    expect(shapes.blockSideMetres).toBeCloseTo(200, 6);
  });
});
