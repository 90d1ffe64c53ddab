import { addDays } from '../../ledger/beijing-day.ts';
import { type StageWindow, stageOn } from '../../tracks/growth-stage.ts';

/** From which day a walk no longer counts, and why. */
export interface Expiry {
  /** First day without force. */
  readonly on: string;
  readonly cause: 'stage' | 'interval';
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
