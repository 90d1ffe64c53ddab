import { addDays, daysBetween } from '../../ledger/beijing-day.ts';

/** How many blocks were done at the end of a day. */
export interface DonePoint {
  readonly day: string;
  readonly done: number;
}

/** Days looked back on for the pace. */
export const paceDays = 7;

/** Where the present pace leads, by a straight line and nothing cleverer. */
export interface Forecast {
  /** Blocks a day over the days looked back on. */
  readonly pace: number;
  /** Blocks a day the deadline asks for, null without a deadline or when it is past. */
  readonly needed: number | null;
  /** Day the last block would be done, null when nothing moves. */
  readonly finish: string | null;
  readonly daysLeft: number | null;
}

/**
 * Extends the blocks done in the last `days` days to all of them: pace = done in those days ÷ days, finish = today + what is
 * left ÷ pace, rounded up. Said to be just that: it knows no weather, no weekends and no harder ground.
 */
export function forecast(
  trend: readonly DonePoint[],
  total: number,
  today: string,
  deadline: string | null,
  days = paceDays,
): Forecast {
  const at = (day: string) => trend.findLast((point) => point.day <= day)?.done ?? 0;
  const done = at(today);
  const pace = Math.max(0, (done - at(addDays(today, -days))) / days);
  const left = total - done;
  const daysLeft = deadline === null ? null : daysBetween(today, deadline);
  const needed = daysLeft === null || daysLeft <= 0 ? null : left / daysLeft;
  if (left <= 0) return { pace, needed, finish: today, daysLeft };
  const finish = pace > 0 ? addDays(today, Math.min(100_000, Math.ceil(left / pace))) : null;
  return { pace, needed, finish, daysLeft };
}
