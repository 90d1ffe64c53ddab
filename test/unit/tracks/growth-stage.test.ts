import { expect, it } from 'vitest';
import {
  defaultStageCalendar,
  stageCalendar,
  stageOn,
} from '../../../shared/tracks/growth-stage.ts';

it.each([
  ['2026-03-09', null],
  ['2026-03-10', 'seedling'],
  ['2026-04-14', 'seedling'],
  ['2026-04-15', 'bolting'],
  ['2026-05-05', 'flowering'],
  ['2026-05-20', 'fruiting'],
  ['2026-06-25', 'fruiting'],
  ['2026-06-26', null],
  ['2026-10-01', 'overwintering'],
  ['2026-12-01', null],
])('finds the furthest stage of %s: %s', (day, stage) => {
  expect(stageOn(day)).toBe(stage);
});

it('follows the project’s own windows, over the new year too', () => {
  const own = { id: 'overwintering', from: '10-15', until: '02-10', source: '农技站' } as const;
  const calendar = stageCalendar(new Map([[own.id, own]]));
  expect(calendar).toHaveLength(defaultStageCalendar.length);
  expect(stageOn('2026-12-31', calendar)).toBe('overwintering');
  expect(stageOn('2027-02-10', calendar)).toBe('overwintering');
  expect(stageOn('2027-02-11', calendar)).toBeNull();
  expect(stageOn('2026-10-14', calendar)).toBeNull();
});
