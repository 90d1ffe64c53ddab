import { expect, it } from 'vitest';
import { findReminders } from '../../../../renderer/features/report/reminders.ts';

it('asks for a weekly report when none was made within seven days, and at month’s end for that of the month', () => {
  const kinds = (made: Parameters<typeof findReminders>[0], today: string) =>
    findReminders(made, today).map((reminder) => reminder.kind);
  expect(kinds([], '2026-04-10')).toEqual(['weekly']);
  expect(kinds([{ kind: 'weekly', asOf: '2026-04-04' }], '2026-04-10')).toEqual([]);
  expect(kinds([{ kind: 'weekly', asOf: '2026-04-03' }], '2026-04-10')).toEqual(['weekly']);
  expect(kinds([], '2026-04-25')).toEqual(['weekly', 'monthly']);
  expect(kinds([{ kind: 'monthly', asOf: '2026-03-31' }], '2026-04-30')).toContain('monthly');
});
