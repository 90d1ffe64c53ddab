import { expect, it } from 'vitest';
import { localDay } from '../../../../renderer/features/start/local-day.ts';

it('gives the day of this computer’s calendar, also just before and after midnight', () => {
  expect(localDay(new Date(2027, 2, 9, 23, 59, 59).getTime())).toBe('2027-03-09');
  expect(localDay(new Date(2027, 2, 10, 0, 0, 1).getTime())).toBe('2027-03-10');
});
