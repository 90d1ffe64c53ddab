import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { Arguments } from '../arguments.ts';

/** ISO day given with an option, `fallback` when the option is absent. Refuses what is no day of the calendar. */
export function readDay(given: Arguments, option: string, fallback: string): Result<string> {
  const text = given.values.get(option)?.[0];
  if (text === undefined) return ok(fallback);
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : Number.NaN;
  const isDay =
    Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === text;
  return isDay
    ? ok(text)
    : refuse('input-format-wrong', { path: `--${option}`, format: 'YYYY-MM-DD' });
}
