const beijingMilliseconds = 8 * 3_600_000;
const dayMilliseconds = 86_400_000;

/** Beijing day (ISO) of an instant in Unix milliseconds: days in the ledger are days where the ground is. */
export function beijingDay(milliseconds: number): string {
  return new Date(milliseconds + beijingMilliseconds).toISOString().slice(0, 10);
}

/** Beijing day of an ISO instant or a ledger clock; null where there is none to read. */
export function beijingDayOf(instant: string | null): string | null {
  // A clock is an instant with a counter behind it.
  const milliseconds = Date.parse((instant ?? '').replace(/(?<=Z)-\d{4}$/, ''));
  return Number.isNaN(milliseconds) ? null : beijingDay(milliseconds);
}

/** First instant of an ISO day in Beijing, Unix milliseconds. */
export function beijingMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - beijingMilliseconds;
}

/** First instant after an ISO day in Beijing, Unix milliseconds. */
export function afterDay(day: string): number {
  return beijingMidnight(day) + dayMilliseconds;
}

/** Last instant of an ISO day in Beijing, as UTC. */
export function endOfDay(day: string): string {
  return new Date(afterDay(day) - 1).toISOString();
}

/** ISO day a number of days later (or earlier, below zero). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from one ISO day to another, negative when it lies before. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMilliseconds);
}

/** ISO days from one to another, both included; empty when they are the wrong way round. */
export function listDays(from: string, until: string): readonly string[] {
  const count = Math.max(0, daysBetween(from, until) + 1);
  return Array.from({ length: count }, (_, number) => addDays(from, number));
}
