import { addDays } from '../../../shared/ledger/beijing-day.ts';
import type { ReportRecord } from '../../../shared/report/report-entries.ts';

/** A report that is due and not made. */
export interface Reminder {
  readonly kind: 'weekly' | 'monthly';
  /** Month of the monthly report, 1–12. */
  readonly month: number;
}

/** What is due on a day: a weekly report within the last seven days, and from the 25th on that of the month. */
export function findReminders(
  made: readonly Pick<ReportRecord, 'kind' | 'asOf'>[],
  today: string,
): Reminder[] {
  const month = Number(today.slice(5, 7));
  const hasSince = (kind: Reminder['kind'], first: string) =>
    made.some((record) => record.kind === kind && record.asOf >= first && record.asOf <= today);
  const due: Reminder[] = [];
  if (!hasSince('weekly', addDays(today, -6))) due.push({ kind: 'weekly', month });
  if (Number(today.slice(8)) >= 25 && !hasSince('monthly', `${today.slice(0, 8)}01`))
    due.push({ kind: 'monthly', month });
  return due;
}
