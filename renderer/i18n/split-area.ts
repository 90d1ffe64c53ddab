import { type AreaUnit, formatNumber } from './figure-text.ts';
import type { Language } from './messages.ts';

/** Rounds parts so that they add up to the rounded total (largest remainder); `scale` is how many steps make one unit. */
export function roundToSum(parts: readonly number[], scale: number): readonly number[] {
  const scaled = parts.map((part) => part * scale);
  const total = Math.round(scaled.reduce((sum, part) => sum + part, 0));
  const rounded = scaled.map(Math.floor);
  const missing = total - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = scaled
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, missing)) rounded[index]! += 1;
  return rounded.map((part) => part / scale);
}

/**
 * Total, excluded, plantable and uncovered as text in one unit: excluded + seen + uncovered make the total, and
 * plantable = total − excluded, after rounding too.
 */
export function splitArea(
  [excluded, seen, uncovered]: readonly [number, number, number],
  unit: AreaUnit,
  language: Language,
): readonly [total: string, excluded: string, plantable: string, uncovered: string] {
  const decimals = unit === 'mu' ? 0 : 2;
  const perUnit = unit === 'mu' ? 1500 / 1_000_000 : 1 / 1_000_000;
  const [a = 0, b = 0, c = 0] = roundToSum(
    [excluded * perUnit, seen * perUnit, uncovered * perUnit],
    10 ** decimals,
  );
  const say = (value: number) => formatNumber(value, decimals, language);
  return [say(a + b + c), say(a), say(b + c), say(c)];
}
