import { expect, it } from 'vitest';
import { blockAdjacency } from '../../../../shared/plan/split/block-adjacency.ts';
import { aBlock, rectangle, squareBlocks } from '../../../builders/ground-builder.ts';

it('knows blocks beside each other by their common edge, not by a common corner', () => {
  const neighbours = blockAdjacency(squareBlocks(2, 2, 1000));
  expect([...(neighbours.get('A1') ?? [])].sort()).toEqual(['A2', 'B1']);
  expect([...(neighbours.get('B2') ?? [])].sort()).toEqual(['A2', 'B1']);
});

it('finds no neighbour across a gap, and none of a block with itself', () => {
  const apart = [
    aBlock('A', [rectangle(0, 0, 100, 100)], [rectangle(200, 0, 300, 100)]),
    aBlock('B', [rectangle(400, 0, 500, 100)]),
  ];
  for (const set of blockAdjacency(apart).values()) expect(set.size).toBe(0);
});
