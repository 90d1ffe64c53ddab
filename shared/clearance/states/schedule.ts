import { daysBetween } from '../../ledger/beijing-day.ts';
import type { Campaign } from '../records/campaign-entries.ts';

/** Where a day lies in a campaign: the phase it is in, and the next date to come, its own day counted as 0 days away. */
export interface ScheduleDay {
  readonly phase: Campaign['phases'][number] | null;
  readonly next: (Campaign['keyDates'][number] & { readonly days: number }) | null;
}

/** Where phases overlap, the one that began last counts. Days are ISO. */
export function phaseOn(campaign: Campaign, day: string): ScheduleDay {
  const phase = campaign.phases
    .filter(({ from, until }) => from <= day && day <= until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  const [next] = campaign.keyDates
    .filter((date) => date.day >= day)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return {
    phase: phase ?? null,
    next: next === undefined ? null : { ...next, days: daysBetween(day, next.day) },
  };
}
