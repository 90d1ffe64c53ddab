import { type Figure, printFigure, printNumber, roundFigure } from '../../model/figure.ts';
import type { TableCell, TableColumn } from '../report-document.ts';

/** A cell of words; null is “—”, which stands for does not apply. */
export function words(text: string | null): TableCell {
  return { text: text === null || text === '' ? '—' : text, value: null };
}

/** A cell that prints a figure. */
export function cellOf(figure: Figure): TableCell {
  const { value, decimals, code } = figure;
  return { text: printFigure(figure), value, decimals, figure: code };
}

/** A cell with a number of its own, rounded as printed. */
export function numberCell(
  value: number | null,
  decimals: number,
  unit: 'percent' | 'km2' | 'mu' = 'mu',
): TableCell {
  const rounded = value === null ? null : roundFigure(value, unit, decimals);
  return { text: printNumber(rounded, decimals), value: rounded, decimals };
}

/** A column of words, left. */
export function textColumn(title: string, width: number): TableColumn {
  return { title, width, align: 'left' };
}

/** A column of numbers, right, with the unit in its head. */
export function numberColumn(
  title: string,
  width: number,
  more: { readonly unit?: string; readonly group?: string; readonly isBold?: boolean } = {},
): TableColumn {
  return { title, width, align: 'right', ...more };
}
