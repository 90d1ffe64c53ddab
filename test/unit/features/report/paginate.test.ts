import { expect, it } from 'vitest';
import {
  type MeasuredBlock,
  paginate,
} from '../../../../renderer/features/report/paper/paginate.ts';

const block = (height: number, more: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  height,
  lineHeight: null,
  rows: null,
  startsPage: false,
  keepsNext: false,
  ...more,
});
const text = (lines: number) => block(lines * 10, { lineHeight: 10 });
const pages = { first: 100, other: 80 };

it('fills page after page, the first one higher', () => {
  const found = paginate([block(90), block(20), block(60), block(10)], pages);
  expect(found.map((page) => page.map((slice) => slice.block))).toEqual([[0], [1, 2], [3]]);
});

it('parts a paragraph between lines, with two at least on either side', () => {
  const [first, second] = paginate([block(60), text(6)], pages);
  expect(first?.[1]?.part).toEqual({ from: 0, until: 4, isLast: false });
  expect(second?.[0]?.part).toEqual({ from: 4, until: 6, isLast: true });
  // Five of six would leave one alone.
  expect(paginate([block(50), text(6)], pages)[0]?.[1]?.part).toMatchObject({ until: 4 });
  // Room for one line is no room.
  expect(paginate([block(90), text(6)], pages)[0]).toHaveLength(1);
});

it('parts a table between rows, its notes with the last of them', () => {
  const rows = { head: 20, each: [30, 30, 30, 30], tail: 15 };
  const found = paginate([block(155, { rows })], pages);
  expect(found.map((page) => page[0]?.part)).toEqual([
    { from: 0, until: 2, isLast: false },
    { from: 2, until: 3, isLast: false },
    { from: 3, until: 4, isLast: true },
  ]);
});

it('never leaves a heading last, and begins a page where the template says so', () => {
  const found = paginate(
    [
      block(60),
      block(20, { keepsNext: true }),
      block(40),
      block(0, { startsPage: true }),
      block(10),
    ],
    pages,
  );
  expect(found.map((page) => page.map((slice) => slice.block))).toEqual([[0], [1, 2], [4]]);
});

it('prints what is higher than a page all the same', () => {
  expect(paginate([block(500), block(10)], pages)).toHaveLength(2);
});
