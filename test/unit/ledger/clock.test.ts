import { expect, it } from 'vitest';
import {
  findClockSetBack,
  momentAfter,
  nextClock,
  readClock,
} from '../../../shared/ledger/clock.ts';

const noon = Date.parse('2026-04-10T12:00:00.000Z');
const day = 86_400_000;

it('follows the wall clock while it runs ahead', () => {
  expect(nextClock('', noon)).toBe('2026-04-10T12:00:00.000Z-0000');
  expect(nextClock('2026-04-10T12:00:00.000Z-0007', noon + 1)).toBe(
    '2026-04-10T12:00:00.001Z-0000',
  );
});

it('counts on when the wall clock stands or was set back', () => {
  expect(nextClock('2026-04-10T12:00:00.000Z-0000', noon)).toBe('2026-04-10T12:00:00.000Z-0001');
  expect(nextClock('2026-04-10T12:00:00.000Z-0001', noon - 30 * day)).toBe(
    '2026-04-10T12:00:00.000Z-0002',
  );
});

it('moves on by a millisecond when the counter is used up, so that text order holds', () => {
  expect(nextClock('2026-04-10T12:00:00.000Z-9999', noon)).toBe('2026-04-10T12:00:00.001Z-0000');
});

it('lets no act come before what its author has read, however slow his clock', () => {
  expect(momentAfter('', noon)).toBe(noon);
  const read = nextClock('', noon);
  expect(momentAfter(read, noon + 5)).toBe(noon + 5);
  for (const slow of [noon, noon - 1, noon - day]) expect(momentAfter(read, slow)).toBe(noon + 1);
  // A desk set to the wrong year does not take the dates of all others with it.
  expect(momentAfter(read, noon - day - 1)).toBe(noon - day - 1);
});

it('flags a clock set back by more than a day, and only that', () => {
  const last = nextClock('', noon);
  expect(findClockSetBack('', noon)).toBeNull();
  expect(findClockSetBack(last, noon - day)).toBeNull();
  expect(findClockSetBack(last, noon - 3 * day - 1)).toMatchObject({
    code: 'clock-set-back',
    data: { days: 3 },
  });
});

it('reads its own text and no other', () => {
  expect(readClock('2026-04-10T12:00:00.000Z-0042')).toEqual({ milliseconds: noon, counter: 42 });
  for (const text of [
    '',
    'yesterday',
    '2026-04-10T12:00:00Z-0001',
    '2026-99-10T12:00:00.000Z-0001',
  ])
    expect(readClock(text)).toBeNull();
});
