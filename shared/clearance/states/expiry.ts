import { type StageWindow, stageOn } from '../../tracks/growth-stage.ts';

/** From which day a walk no longer counts, and why. */
export interface Expiry {
  /** First day without force. */
  readonly on: string;
  readonly cause: 'stage' | 'interval';
}

const dayMilliseconds = 86_400_000;

/** ISO day a number of days later (or earlier, below zero). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMilliseconds);
}

/** Beijing day of an instant: days in the ledger are days where the ground is. */
export function beijingDay(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * When a walk of a day loses its force: on the first day of another growth stage, since plants then look otherwise than what
 * was walked for, or after `validDays`, whichever comes first. The end of the season, with no stage after it, ends nothing.
 */
export function expiryOf(
  walkedOn: string,
  validDays: number,
  calendar: readonly StageWindow[],
): Expiry {
  const stage = stageOn(walkedOn, calendar);
  for (let days = 1; days <= validDays; days++) {
    const day = addDays(walkedOn, days);
    const next = stageOn(day, calendar);
    if (next !== null && next !== stage) return { on: day, cause: 'stage' };
  }
  return { on: addDays(walkedOn, validDays + 1), cause: 'interval' };
}
