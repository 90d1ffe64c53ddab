import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { Arguments } from './arguments.ts';

/** Number given with an option, `fallback` when the option is absent. Refuses text that is no number; NaN stays NaN. */
export function readNumber<Fallback>(
  given: Arguments,
  option: string,
  fallback: Fallback,
): Result<number | Fallback> {
  const text = given.values.get(option)?.[0];
  if (text === undefined) return ok(fallback);
  const value = Number(text);
  const isNumber = text.trim() !== '' && (!Number.isNaN(value) || text === 'NaN');
  return isNumber ? ok(value) : refuse('number-unreadable', { option: `--${option}`, value: text });
}

/** One of the choices given with an option, `fallback` when the option is absent. */
export function readChoice<Choice extends string>(
  given: Arguments,
  option: string,
  choices: readonly Choice[],
  fallback: Choice,
): Result<Choice> {
  const text = given.values.get(option)?.[0];
  if (text === undefined) return ok(fallback);
  const choice = choices.find((one) => one === text);
  return choice === undefined
    ? refuse('choice-unknown', {
        option: `--${option}`,
        value: text,
        choices: choices.join(', '),
      })
    : ok(choice);
}

/** Sweep half-width in metres: above 0, at most 500. */
export function readHalfWidth(given: Arguments, fallback: number): Result<number> {
  const read = readNumber(given, 'sweep', fallback);
  if (!read.ok) return read;
  return read.value > 0 && read.value <= 500
    ? read
    : refuse('half-width-out-of-range', { value: String(read.value) });
}

/** How many walked: a whole number from 1 to 10,000. Asked before any file is read, for a known file would let it pass. */
export function readPeople(given: Arguments): Result<number> {
  const read = readNumber(given, 'people', 1);
  if (!read.ok) return read;
  return Number.isInteger(read.value) && read.value >= 1 && read.value <= 10_000
    ? read
    : refuse('people-out-of-range', { value: String(read.value) });
}
