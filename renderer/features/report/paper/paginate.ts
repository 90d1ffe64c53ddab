/** A block of the paper as it was measured, in pixels. */
export interface MeasuredBlock {
  readonly height: number;
  /** Height of a line, where the block may be parted between lines. */
  readonly lineHeight: number | null;
  /** Heights of a table's parts, where it may be parted between rows. */
  readonly rows: {
    readonly head: number;
    readonly each: readonly number[];
    readonly tail: number;
  } | null;
  readonly startsPage: boolean;
  /** Heads stay with what follows. */
  readonly keepsNext: boolean;
}

/** A block's part on a page: lines or rows from one up to another; null is all of it. */
export interface Slice {
  readonly block: number;
  readonly part: { readonly from: number; readonly until: number; readonly isLast: boolean } | null;
}

/**
 * Breaks measured blocks into pages. Paragraphs part between lines with at least two on either side, tables between rows
 * with their head repeated; heads never stand last. The first page may be higher than the others.
 */
export function paginate(
  blocks: readonly MeasuredBlock[],
  heights: { readonly first: number; readonly other: number },
): Slice[][] {
  const pages: Slice[][] = [[]];
  let left = heights.first;
  const turn = () => {
    const page = pages.at(-1)!;
    const carried: Slice[] = [];
    // What keeps with its next goes over with it, unless it is all there is.
    while (page.length > carried.length && blocks[page.at(-1 - carried.length)!.block]!.keepsNext)
      carried.unshift(page.at(-1 - carried.length)!);
    if (carried.length < page.length) page.length -= carried.length;
    else carried.length = 0;
    pages.push(carried);
    left = heights.other - carried.reduce((sum, one) => sum + blocks[one.block]!.height, 0);
  };
  for (const [number, block] of blocks.entries()) {
    if (block.startsPage) {
      if (pages.at(-1)!.length > 0) {
        pages.push([]);
        left = heights.other;
      }
      continue;
    }
    if (block.height <= left) {
      pages.at(-1)!.push({ block: number, part: null });
      left -= block.height;
      continue;
    }
    const units = unitsOf(block);
    if (units === null) {
      if (pages.at(-1)!.length > 0) turn();
      pages.at(-1)!.push({ block: number, part: null });
      left -= block.height;
      continue;
    }
    for (let from = 0; from < units.each.length; ) {
      const until = countFitting(units, from, left, pages.at(-1)!.length === 0);
      const isLast = until === units.each.length;
      if (until > from) {
        pages.at(-1)!.push({ block: number, part: { from, until, isLast } });
        left -= units.head + sum(units.each.slice(from, until)) + (isLast ? units.tail : 0);
        from = until;
      }
      if (!isLast) turn();
    }
  }
  return pages.filter((page) => page.length > 0);
}

interface Units {
  readonly head: number;
  readonly each: readonly number[];
  readonly tail: number;
  /** Fewest that may stand alone. */
  readonly fewest: number;
}

function unitsOf({ lineHeight, height, rows }: MeasuredBlock): Units | null {
  if (rows !== null) return { ...rows, fewest: 1 };
  if (lineHeight === null) return null;
  const count = Math.max(1, Math.round(height / lineHeight));
  if (count < 4) return null;
  return { head: 0, each: Array<number>(count).fill(lineHeight), tail: 0, fewest: 2 };
}

/** How many units fit, none rather than too few; on an empty page at least one. */
function countFitting(units: Units, from: number, space: number, isEmpty: boolean): number {
  let used = units.head;
  let until = from;
  while (until < units.each.length) {
    const isLast = until === units.each.length - 1;
    const next = used + units.each[until]! + (isLast ? units.tail : 0);
    if (next > space + 0.5) break;
    used = next;
    until++;
  }
  const remaining = units.each.length - until;
  if (remaining > 0 && remaining < units.fewest) until = units.each.length - units.fewest;
  if (until - from < units.fewest) until = from;
  return isEmpty && until <= from ? from + 1 : Math.max(from, until);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
