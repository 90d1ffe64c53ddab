import { expect, it } from 'vitest';
import { forecast } from '../../../../shared/report/model/forecast.ts';

const trend = [
  { day: '2026-04-01', done: 10 },
  { day: '2026-04-03', done: 20 },
  { day: '2026-04-09', done: 62 },
];

it('extends the last seven days in a straight line', () => {
  // 62 − 20 blocks in the seven days after 3 April: six a day; 48 are left, eight days.
  expect(forecast(trend, 110, '2026-04-10', '2026-04-30')).toEqual({
    pace: 6,
    needed: 48 / 20,
    finish: '2026-04-18',
    daysLeft: 20,
  });
});

it('promises no day when nothing moves, and asks no pace of a deadline gone by', () => {
  expect(forecast(trend, 110, '2026-04-20', '2026-04-15')).toEqual({
    pace: 0,
    needed: null,
    finish: null,
    daysLeft: -5,
  });
  expect(forecast([], 5, '2026-04-20', null)).toMatchObject({ finish: null, daysLeft: null });
});

it('is done when all is done', () => {
  expect(forecast(trend, 62, '2026-04-10', null).finish).toBe('2026-04-10');
});
