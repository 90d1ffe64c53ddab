import { expect, it } from 'vitest';
import {
  addDays,
  beijingDay,
  beijingDayOf,
  daysBetween,
  endOfDay,
  listDays,
} from '../../../shared/ledger/beijing-day.ts';

it('reckons days in Beijing', () => {
  expect(beijingDayOf('2026-04-09T16:00:00.000Z')).toBe('2026-04-10');
  expect(beijingDayOf('2026-04-10T15:59:59.999Z-0003')).toBe('2026-04-10');
  expect(beijingDayOf('')).toBeNull();
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(beijingDayOf(null)).toBeNull();
  expect(beijingDayOf('2026-04-10T00:30:00+09:00')).toBe('2026-04-09');
});

it('ends a day an instant before the next begins', () => {
  const last = endOfDay('2026-04-10');
  expect(last).toBe('2026-04-10T15:59:59.999Z');
  expect(beijingDay(Date.parse(last))).toBe('2026-04-10');
  expect(beijingDay(Date.parse(last) + 1)).toBe('2026-04-11');
});

it('counts and lists days across a month, and none the wrong way round', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  expect(listDays('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(listDays('2026-03-01', '2026-02-27')).toEqual([]);
});
