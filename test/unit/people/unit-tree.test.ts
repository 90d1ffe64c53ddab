import { expect, it } from 'vitest';
import type { Unit } from '../../../shared/people/records.ts';
import { listUnitTree } from '../../../shared/people/unit-tree.ts';

const unit = (id: string, kind: Unit['kind'], parentId: string | null): [string, Unit] => [
  id,
  { id, name: id, kind, parentId, line: null, responsiblePersonId: null },
];

it('lists units under those above them, stations before the units of the field', () => {
  const units = new Map([
    unit('section', 'section-level', 'county'),
    unit('county', 'county-level', 'branch'),
    unit('guard', 'security-organisation', 'station'),
    unit('station', 'station', 'branch'),
    unit('branch', 'branch', null),
  ]);
  const listed = listUnitTree(units).map(({ unit: { id }, depth, children }) => [
    id,
    depth,
    children,
  ]);
  expect(listed).toEqual([
    ['branch', 0, 2],
    ['station', 1, 1],
    ['guard', 2, 0],
    ['county', 1, 1],
    ['section', 2, 0],
  ]);
});

it('loses no unit whose parent is gone or that stands in a cycle', () => {
  const units = new Map([
    unit('left', 'department', 'right'),
    unit('right', 'department', 'left'),
    unit('orphan', 'department', 'gone'),
  ]);
  expect(
    listUnitTree(units)
      .map(({ unit: { id } }) => id)
      .sort(),
  ).toEqual(['left', 'orphan', 'right']);
});
