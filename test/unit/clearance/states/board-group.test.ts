import { expect, it } from 'vitest';
import type { ClearanceState } from '../../../../shared/clearance/states/block-states.ts';
import { type BoardGroup, boardGroupOf } from '../../../../shared/clearance/states/board-group.ts';

const deadline = '2026-04-20';

const cases: readonly [ClearanceState, day: string, BoardGroup][] = [
  ['unvisited', '2026-04-12', 'unvisited'],
  ['blocked', '2026-04-12', 'unvisited'],
  ['walking', '2026-04-12', 'ongoing'],
  ['walking', '2026-04-13', 'partial'],
  ['walking', '2026-04-20', 'partial'],
  ['walking', '2026-04-21', 'overdue'],
  ['awaiting-unit', '2026-04-20', 'awaiting'],
  ['awaiting-unit', '2026-04-21', 'overdue'],
  ['awaiting-recheck', '2026-04-12', 'found'],
  ['found', '2026-04-21', 'found'],
  ['cleared', '2026-04-21', 'cleared'],
];

it.each(cases)('puts %s on %s into %s', (state, day, group) => {
  expect(boardGroupOf(state, day, deadline)).toBe(group);
});
