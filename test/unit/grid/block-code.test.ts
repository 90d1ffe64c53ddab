import { expect, it } from 'vitest';
import { blockCode } from '../../../shared/grid/block-code.ts';

it.each([
  [0, 0, 41, 0, 'A01'],
  [10, 6, 41, 0, 'K07'],
  [25, 98, 99, 0, 'Z99'],
  [26, 0, 160, 0, 'AA001'],
  [701, 11, 160, 0, 'ZZ012'],
  [702, 11, 160, 0, 'AAA012'],
  [10, 6, 41, 1, 'K07b'],
  [10, 6, 41, 26, 'K07aa'],
])('column %i, row %i of %i, piece %i is %s', (column, row, rows, piece, code) => {
  expect(blockCode(column, row, rows, piece)).toBe(code);
});
