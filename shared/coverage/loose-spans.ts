/** Spans in the order they are found: `row, from, to` one after another in one growing array. */
export class LooseSpans {
  values = new Int32Array(3 * 1024);
  /** Numbers in use of `values`. */
  length = 0;

  push(row: number, from: number, to: number): void {
    if (this.length + 3 > this.values.length) this.values = grown(this.values);
    this.values[this.length++] = row;
    this.values[this.length++] = from;
    this.values[this.length++] = to;
  }
}

/** A copy of twice the size. */
export function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}

/** Where the items of each row begin when they are sorted by row: `starts[row] … starts[row + 1]`. */
export function rowStarts(counts: Int32Array): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) starts[row + 1] = starts[row]! + counts[row]!;
  return starts;
}
