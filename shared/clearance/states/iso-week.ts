import { addDays, daysBetween } from '../../ledger/beijing-day.ts';

/** ISO 8601 week of a day, `2027-W15`: weeks begin on Monday, the first holds the year's first Thursday. */
export function isoWeekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const days = daysBetween(`${year}-01-01`, thursday);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week, and the Sunday before it. */
export function daysOfWeek(week: string): {
  readonly from: string;
  readonly until: string;
  readonly before: string;
} {
  const [year, number] = week.split('-W');
  // The fourth of January is always in the first week.
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(fourth, 7 * (Number(number) - 1) - weekday);
  return { from, until: addDays(from, 6), before: addDays(from, -1) };
}
