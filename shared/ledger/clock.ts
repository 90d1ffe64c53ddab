import type { Problem } from '../problems/problem.ts';

const dayMilliseconds = 86_400_000;
const highestCounter = 9999;

/**
 * Next hybrid logical clock `YYYY-MM-DDThh:mm:ss.sssZ-cccc` after `previousHlc` (empty before the first): the wall clock
 * while it runs ahead, else the last time with its counter raised, so that it never goes back and sorts as text.
 */
export function nextClock(previousHlc: string, nowMilliseconds: number): string {
  if (previousHlc === '') return formatClock(nowMilliseconds, 0);
  const previous = readClock(previousHlc);
  if (previous === null) throw new RangeError(`Not a clock: ${previousHlc}`);
  if (nowMilliseconds > previous.milliseconds) return formatClock(nowMilliseconds, 0);
  if (previous.counter < highestCounter)
    return formatClock(previous.milliseconds, previous.counter + 1);
  return formatClock(previous.milliseconds + 1, 0);
}

/** Unix milliseconds and counter of a clock, null when the text is not one. */
export function readClock(hlc: string): { milliseconds: number; counter: number } | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-(\d{4})$/.exec(hlc);
  if (match === null) return null;
  const milliseconds = Date.parse(match[1]!);
  return Number.isNaN(milliseconds) ? null : { milliseconds, counter: Number(match[2]) };
}

/**
 * The moment of an act, Unix milliseconds: the given one, or just after everything its author has read where his clock is behind
 * that. What answers an act then comes after it, whichever desk's clock is slow: signatures are put in order by their moments. A
 * clock more than a day away is wrong by date, here or where it was read from, and carries nobody along: see `clock-set-back`.
 */
export function momentAfter(hlc: string, milliseconds: number): number {
  const last = hlc === '' ? null : readClock(hlc);
  if (last === null || last.milliseconds - milliseconds > dayMilliseconds) return milliseconds;
  return Math.max(milliseconds, last.milliseconds + 1);
}

/** The flagged problem `clock-set-back` when the machine's clock stands more than a day before the last entry, else null. */
export function findClockSetBack(previousHlc: string, nowMilliseconds: number): Problem | null {
  const previous = previousHlc === '' ? null : readClock(previousHlc);
  if (previous === null || previous.milliseconds - nowMilliseconds <= dayMilliseconds) return null;
  return {
    code: 'clock-set-back',
    data: {
      last: new Date(previous.milliseconds).toISOString(),
      now: new Date(nowMilliseconds).toISOString(),
      days: Math.floor((previous.milliseconds - nowMilliseconds) / dayMilliseconds),
    },
  };
}

function formatClock(milliseconds: number, counter: number): string {
  return `${new Date(milliseconds).toISOString()}-${String(counter).padStart(4, '0')}`;
}
