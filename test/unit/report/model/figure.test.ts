import { expect, it } from 'vitest';
import { printNumber, roundFigure, roundParts } from '../../../../shared/report/model/figure.ts';
import { periodStart } from '../../../../shared/report/model/parameters.ts';

it('never rounds a share up to 100 nor down to 0', () => {
  expect(roundFigure(99.97, 'percent', 1)).toBe(99.9);
  expect(roundFigure(100, 'percent', 1)).toBe(100);
  expect(roundFigure(0.02, 'percent', 1)).toBe(0.1);
  expect(roundFigure(0, 'percent', 1)).toBe(0);
  expect(roundFigure(99.97, 'km2', 1)).toBe(100);
});

it('rounds parts so that they sum to their total, given or their own', () => {
  expect(roundParts([0.24, 0.24, 0.24], 1)).toEqual([0.3, 0.2, 0.2]);
  expect(roundParts([0.26, 0.26], 1, 0.4)).toEqual([0.2, 0.2]);
  expect(roundParts([1, 2], 0)).toEqual([1, 2]);
  expect(roundParts([], 1)).toEqual([]);
});

it('prints numbers with thousands apart, and a dash for none', () => {
  expect(printNumber(1234567.84, 1)).toBe('1,234,567.8');
  expect(printNumber(-4.8, 1)).toBe('−4.8');
  expect(printNumber(0, 0)).toBe('0');
  expect(printNumber(null, 1)).toBe('—');
});

it('begins the usual period of a kind of report', () => {
  expect(periodStart('weekly', '2026-04-10', '2026-03-10')).toBe('2026-04-04');
  expect(periodStart('monthly', '2026-04-10', '2026-03-10')).toBe('2026-04-01');
  expect(periodStart('special', '2026-04-10', '2026-03-10')).toBe('2026-03-10');
});
