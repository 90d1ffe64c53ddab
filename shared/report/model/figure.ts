import type { EntryReference } from './entry-index.ts';

/** Parts of a report a figure belongs to. */
export type Section =
  | 'ground'
  | 'coverage'
  | 'effort'
  | 'clearing'
  | 'finds'
  | 'letters'
  | 'leads'
  | 'publicity'
  | 'stations';

export type FigureUnit =
  | 'km2'
  | 'mu'
  | 'km'
  | 'percent'
  | 'blocks'
  | 'places'
  | 'letters'
  | 'person-times'
  | 'vehicle-times'
  | 'sorties'
  | 'tracks'
  | 'plants'
  | 'items'
  | 'copies'
  | 'days'
  | 'times';

/** What a figure was computed from. Entries in the ledger's order. */
export interface FigureInputs {
  /** How it is computed, in words, with the codes of the figures it is made of. */
  readonly formula: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
  readonly entries: readonly EntryReference[];
  /** SHA-256 over formula, parameters and entry hashes: equal inputs, equal hash. */
  readonly hash: string;
}

/** One number of a report. `value` is rounded as it is printed; null says that nothing has been recorded. */
export interface Figure {
  readonly code: string;
  readonly section: Section;
  /** Name in templates and lists; unique in a report. */
  readonly name: string;
  readonly unit: FigureUnit;
  readonly decimals: number;
  readonly value: number | null;
  /** Printed between the pessimistic and the optimistic value where the figure has an interval. */
  readonly interval: { readonly pessimistic: number; readonly optimistic: number } | null;
  /** Value at the day before the period, where the figure can be told for that day. */
  readonly before: number | null;
  readonly inputs: FigureInputs;
}

/** Rounds to the printed decimals; a share never rounds up to 100 nor down to 0. */
export function roundFigure(value: number, unit: FigureUnit, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  if (unit !== 'percent') return rounded;
  if (value < 100 && rounded >= 100) return 100 - 1 / factor;
  return value > 0 && rounded <= 0 ? 1 / factor : rounded;
}

/** A number as it is printed: thousands separated, fixed decimals, “—” where there is none. */
export function printNumber(value: number | null, decimals: number): string {
  if (value === null) return '—';
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? '−' : '';
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}.${fraction}`;
}

/** A figure as it is printed, without its unit. */
export function printFigure(figure: Pick<Figure, 'value' | 'decimals'>): string {
  return printNumber(figure.value, figure.decimals);
}

/**
 * Parts rounded so that they sum to a rounded total (largest remainder): to `total` where it is given, as printed, else to
 * that of the parts. Values in the printed unit; ties go to the earlier part.
 */
export function roundParts(values: readonly number[], decimals: number, total?: number): number[] {
  const factor = 10 ** decimals;
  const scaled = values.map((value) => value * factor);
  const wanted = total === undefined ? sumOf(scaled) : total * factor;
  const rounded = scaled.map(Math.floor);
  const byRemainder = scaled
    .map((value, index) => ({ index, rest: value - rounded[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = Math.round(wanted) - sumOf(rounded);
  for (let at = 0; left > 0 && at < byRemainder.length; at++, left--)
    rounded[byRemainder[at]!.index]!++;
  for (let at = byRemainder.length - 1; left < 0 && at >= 0; at--, left++)
    rounded[byRemainder[at]!.index]!--;
  return rounded.map((value) => value / factor);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
