import { grown, rowStarts } from './loose-spans.ts';

/**
 * A set of pixels as rows of spans. Row and pixel numbers count from the engine's origin, so sets of different blocks
 * compare directly. Row `firstRow + i` holds `spans[2·offsets[i]] … spans[2·offsets[i + 1]]` as `from, to` pairs
 * (exclusive ends), rising and apart.
 */
export interface RowSpans {
  readonly firstRow: number;
  readonly offsets: Int32Array;
  readonly spans: Int32Array;
}

export const noSpans: RowSpans = {
  firstRow: 0,
  offsets: new Int32Array(1),
  spans: new Int32Array(0),
};

export function rowCount(set: RowSpans): number {
  return set.offsets.length - 1;
}

/** Pixels of the set. */
export function spanPixels(set: RowSpans): number {
  let sum = 0;
  for (let i = 0; i < set.spans.length; i += 2) sum += set.spans[i + 1]! - set.spans[i]!;
  return sum;
}

/** A set from loose spans `row, from, to, …` in any order; overlapping and touching spans become one. */
export function spansFromTriples(
  triples: ArrayLike<number>,
  length: number = triples.length,
): RowSpans {
  if (length === 0) return noSpans;
  let firstRow = triples[0]!;
  let lastRow = firstRow;
  for (let i = 0; i < length; i += 3) {
    firstRow = Math.min(firstRow, triples[i]!);
    lastRow = Math.max(lastRow, triples[i]!);
  }
  const counts = new Int32Array(lastRow - firstRow + 1);
  for (let i = 0; i < length; i += 3) counts[triples[i]! - firstRow]!++;
  const starts = rowStarts(counts);
  const pairs = new Int32Array(2 * starts[counts.length]!);
  const next = starts.slice(0, counts.length);
  for (let i = 0; i < length; i += 3) {
    const at = 2 * next[triples[i]! - firstRow]!++;
    pairs[at] = triples[i + 1]!;
    pairs[at + 1] = triples[i + 2]!;
  }
  const builder = new SpanBuilder(firstRow);
  for (let row = 0; row < counts.length; row++) {
    sortPairs(pairs, starts[row]!, starts[row + 1]!);
    for (let i = starts[row]!; i < starts[row + 1]!; i++)
      builder.add(pairs[2 * i]!, pairs[2 * i + 1]!);
    builder.endRow();
  }
  return builder.finish();
}

/** Above this many, sorting by exchange would go quadratic: a row across the whole jurisdiction cuts hundreds of roads. */
const fewPairs = 16;

/** Sorts the pairs `start` to `end` (exclusive) by their first number. */
function sortPairs(pairs: Int32Array, start: number, end: number): void {
  if (end - start > fewPairs) sortManyPairs(pairs, start, end);
  else sortFewPairs(pairs, start, end);
}

function sortManyPairs(pairs: Int32Array, start: number, end: number): void {
  // Both numbers in one double, exactly: 2^53 holds a start of 31 bits and a length of 22, far more than a row has.
  const lengths = 2 ** 22;
  const keys = new Float64Array(end - start);
  for (let i = start; i < end; i++)
    keys[i - start] = pairs[2 * i]! * lengths + (pairs[2 * i + 1]! - pairs[2 * i]!);
  keys.sort();
  for (let i = start; i < end; i++) {
    const from = Math.floor(keys[i - start]! / lengths);
    pairs[2 * i] = from;
    pairs[2 * i + 1] = from + (keys[i - start]! - from * lengths);
  }
}

function sortFewPairs(pairs: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const from = pairs[2 * i]!;
    const to = pairs[2 * i + 1]!;
    let at = i;
    for (; at > start && pairs[2 * at - 2]! > from; at--) {
      pairs[2 * at] = pairs[2 * at - 2]!;
      pairs[2 * at + 1] = pairs[2 * at - 1]!;
    }
    pairs[2 * at] = from;
    pairs[2 * at + 1] = to;
  }
}

/** Writes rows one after another; spans of a row come in rising order of their starts. */
export class SpanBuilder {
  readonly #firstRow: number;
  #offsets = new Int32Array(1024);
  #spans = new Int32Array(2048);
  #rows = 0;
  #length = 0;

  constructor(firstRow: number) {
    this.#firstRow = firstRow;
  }

  /** Adds a span; one that touches or overlaps the last of its row is joined to it. */
  add(from: number, to: number): void {
    if (from >= to) return;
    const last = this.#length - 1;
    const isFirstOfRow = this.#length === 2 * this.#offsets[this.#rows]!;
    if (!isFirstOfRow && from <= this.#spans[last]!) {
      if (to > this.#spans[last]!) this.#spans[last] = to;
      return;
    }
    if (this.#length + 2 > this.#spans.length) this.#spans = grown(this.#spans);
    this.#spans[this.#length++] = from;
    this.#spans[this.#length++] = to;
  }

  endRow(): void {
    if (this.#rows + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets);
    this.#offsets[++this.#rows] = this.#length / 2;
  }

  finish(): RowSpans {
    return {
      firstRow: this.#firstRow,
      offsets: this.#offsets.slice(0, this.#rows + 1),
      spans: this.#spans.slice(0, this.#length),
    };
  }
}

/** What is in `set` and not in `taken`. */
export function subtractSpans(set: RowSpans, taken: RowSpans): RowSpans {
  const builder = new SpanBuilder(set.firstRow);
  for (let row = 0; row < rowCount(set); row++) {
    const other = row + set.firstRow - taken.firstRow;
    const hasOther = other >= 0 && other < rowCount(taken);
    let cut = hasOther ? firstEndingAfter(taken, other, set.spans[2 * set.offsets[row]!] ?? 0) : 0;
    const cutEnd = hasOther ? taken.offsets[other + 1]! : 0;
    for (let i = set.offsets[row]!; i < set.offsets[row + 1]!; i++) {
      let from = set.spans[2 * i]!;
      const to = set.spans[2 * i + 1]!;
      while (cut < cutEnd && taken.spans[2 * cut]! < to) {
        builder.add(from, Math.min(to, taken.spans[2 * cut]!));
        from = Math.max(from, taken.spans[2 * cut + 1]!);
        if (from >= to) break;
        cut++;
      }
      builder.add(from, to);
    }
    builder.endRow();
  }
  return builder.finish();
}

function firstEndingAfter(set: RowSpans, row: number, position: number): number {
  let low = set.offsets[row]!;
  let high = set.offsets[row + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set.spans[2 * middle + 1]! > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
