import { expect, it } from 'vitest';
import type { BlockShape } from '../../../shared/grid/block-shape.ts';
import type { Unit } from '../../../shared/people/records.ts';
import { findBoundaryStrips } from '../../../shared/plan/boundary-strips.ts';
import { accountGround } from '../../../shared/plan/unit-account.ts';

/** Squares of a kilometre, column by row. */
function square(code: string, column: number, row: number, unitId: string | null): BlockShape {
  const [x, y] = [column * 1_000_000, row * 1_000_000];
  const ring = [x, y, x + 1_000_000, y, x + 1_000_000, y + 1_000_000, x, y + 1_000_000];
  return { code, stationId: 'east', unitId, polygons: [[ring]], areaSquareMetres: 1_000_000 };
}

const blocks = [
  square('A1', 0, 0, 'a'),
  square('A2', 0, 1, 'a'),
  square('B1', 1, 0, 'b'),
  square('B2', 1, 1, 'b'),
  square('C1', 2, 0, 'c'),
  square('N1', 2, 1, null),
];

it('finds the borders between owners, with their blocks and length', () => {
  const strips = findBoundaryStrips(blocks, (block) => block.unitId);
  expect(strips.map(({ first, second, metres, pairs }) => [first, second, metres, pairs])).toEqual([
    [
      'a',
      'b',
      2000,
      [
        ['A1', 'B1'],
        ['A2', 'B2'],
      ],
    ],
    ['b', 'c', 1000, [['B1', 'C1']]],
  ]);
});

it('finds the same borders whatever the order of the blocks', () => {
  const forth = findBoundaryStrips(blocks, (block) => block.unitId);
  const back = findBoundaryStrips([...blocks].reverse(), (block) => block.unitId);
  expect(back.map(({ first, second, metres }) => [first, second, metres])).toEqual(
    forth.map(({ first, second, metres }) => [first, second, metres]),
  );
});

it('counts ground once for each unit above, and lists what nobody answers for', () => {
  const unit = (id: string, parentId: string | null, person: string | null): [string, Unit] => [
    id,
    { id, name: id, kind: 'department', parentId, line: null, responsiblePersonId: person },
  ];
  const units = new Map([
    unit('top', null, 'p'),
    unit('east', 'top', 'p'),
    unit('a', 'top', 'p'),
    unit('b', 'a', 'p'),
    unit('c', 'top', null),
  ]);
  const { byUnit, ownerless } = accountGround(blocks, { units, blockOwners: new Map() });
  expect(byUnit.get('a')).toEqual({ ownBlocks: 2, blocks: 4, areaSquareMetres: 4_000_000 });
  expect(byUnit.get('top')?.blocks).toBe(6);
  expect(byUnit.get('east')?.blocks).toBe(6);
  expect(ownerless.map(({ code }) => code)).toEqual(['C1', 'N1']);
});
