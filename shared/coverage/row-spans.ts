import { type Raster, toEngine } from './raster.ts';

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
export function spansFromTriples(triples: readonly number[]): RowSpans {
  if (triples.length === 0) return noSpans;
  let firstRow = triples[0]!;
  let lastRow = firstRow;
  for (let i = 0; i < triples.length; i += 3) {
    firstRow = Math.min(firstRow, triples[i]!);
    lastRow = Math.max(lastRow, triples[i]!);
  }
  const rows: number[][] = Array.from({ length: lastRow - firstRow + 1 }, () => []);
  for (let i = 0; i < triples.length; i += 3)
    rows[triples[i]! - firstRow]!.push(triples[i + 1]!, triples[i + 2]!);
  const builder = new SpanBuilder(firstRow);
  for (const row of rows) {
    for (const [from, to] of sortedPairs(row)) builder.add(from, to);
    builder.endRow();
  }
  return builder.finish();
}

function sortedPairs(row: readonly number[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < row.length; i += 2) pairs.push([row[i]!, row[i + 1]!]);
  return pairs.length > 1 ? pairs.sort((a, b) => a[0] - b[0]) : pairs;
}

/** Writes rows one after another; spans of a row come in rising order of their starts. */
export class SpanBuilder {
  readonly #firstRow: number;
  readonly #offsets: number[] = [0];
  readonly #spans: number[] = [];

  constructor(firstRow: number) {
    this.#firstRow = firstRow;
  }

  /** Adds a span; one that touches or overlaps the last of its row is joined to it. */
  add(from: number, to: number): void {
    if (from >= to) return;
    const spans = this.#spans;
    const last = spans.length - 1;
    const isFirstOfRow = spans.length === 2 * this.#offsets.at(-1)!;
    if (isFirstOfRow || from > spans[last]!) spans.push(from, to);
    else if (to > spans[last]!) spans[last] = to;
  }

  endRow(): void {
    this.#offsets.push(this.#spans.length / 2);
  }

  finish(): RowSpans {
    return {
      firstRow: this.#firstRow,
      offsets: Int32Array.from(this.#offsets),
      spans: Int32Array.from(this.#spans),
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

/**
 * Appends the pixels of one polygon (shell and holes, flat rings in plane metres × `perMetre`) to loose spans.
 * A pixel belongs by its centre and an edge is always cut from its lower end, so neighbours that share an edge
 * share no pixel and leave none.
 */
export function scanPolygon(
  rings: readonly ArrayLike<number>[],
  perMetre: number,
  raster: Raster,
  triples: number[],
): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    const count = ring.length >> 1;
    for (let i = 0, j = count - 1; i < count; j = i++) {
      const a = toEngine(ring[2 * j]! / perMetre, ring[2 * j + 1]! / perMetre);
      const b = toEngine(ring[2 * i]! / perMetre, ring[2 * i + 1]! / perMetre);
      if (a[1] < b[1]) cutEdge(a, b, raster, crossings);
      else if (b[1] < a[1]) cutEdge(b, a, raster, crossings);
    }
  }
  for (const [row, cuts] of crossings) {
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2)
      if (cuts[i]! < cuts[i + 1]!) triples.push(row, cuts[i]!, cuts[i + 1]!);
  }
}

function cutEdge(
  low: readonly [number, number],
  high: readonly [number, number],
  raster: Raster,
  crossings: Map<number, number[]>,
): void {
  const firstRow = Math.ceil(low[1] / raster.rowMetres - 0.5);
  const endRow = Math.ceil(high[1] / raster.rowMetres - 0.5);
  const slope = (high[0] - low[0]) / (high[1] - low[1]);
  for (let row = firstRow; row < endRow; row++) {
    const x = low[0] + ((row + 0.5) * raster.rowMetres - low[1]) * slope;
    const pixel = Math.ceil(x / raster.pixelMetres - 0.5);
    const cuts = crossings.get(row);
    if (cuts === undefined) crossings.set(row, [pixel]);
    else cuts.push(pixel);
  }
}
