import { type RowSpans, rowCount } from './row-spans.ts';

/**
 * Runs of a row set, numbered in order. Two runs of neighbouring rows are linked where they share at least a pixel.
 * `above` and `below` count a run's links; `linkAbove` and `linkBelow` hold the other run of the last link found.
 */
export interface LinkedRuns {
  readonly set: RowSpans;
  readonly rowOf: Int32Array;
  /** Connected piece of each run: the number of its first run. */
  readonly pieceOf: Int32Array;
  readonly above: Uint16Array;
  readonly below: Uint16Array;
  readonly linkAbove: Int32Array;
  readonly linkBelow: Int32Array;
}

/** Links the runs of neighbouring rows and finds the connected pieces (corner contact does not connect). */
export function linkRows(set: RowSpans): LinkedRuns {
  const count = set.spans.length / 2;
  const linked = {
    set,
    rowOf: new Int32Array(count),
    pieceOf: Int32Array.from({ length: count }, (_none, run) => run),
    above: new Uint16Array(count),
    below: new Uint16Array(count),
    linkAbove: new Int32Array(count).fill(-1),
    linkBelow: new Int32Array(count).fill(-1),
  };
  const rows = rowCount(set);
  for (let row = 0; row < rows; row++) {
    linked.rowOf.fill(set.firstRow + row, set.offsets[row]!, set.offsets[row + 1]!);
    if (row > 0) linkPair(linked, set.offsets[row - 1]!, set.offsets[row]!, set.offsets[row + 1]!);
  }
  for (let run = 0; run < count; run++) linked.pieceOf[run] = rootOf(linked.pieceOf, run);
  return linked;
}

/** Whether a run is joined to the next row by straight sides: one run above it, which has one run below. */
export function isStraightAbove(linked: LinkedRuns, run: number): boolean {
  return linked.above[run] === 1 && linked.below[linked.linkAbove[run]!] === 1;
}

export function isStraightBelow(linked: LinkedRuns, run: number): boolean {
  return linked.below[run] === 1 && linked.above[linked.linkBelow[run]!] === 1;
}

function linkPair(linked: LinkedRuns, lowerStart: number, upperStart: number, end: number): void {
  const { spans } = linked.set;
  let lower = lowerStart;
  let upper = upperStart;
  while (lower < upperStart && upper < end) {
    const from = Math.max(spans[2 * lower]!, spans[2 * upper]!);
    const to = Math.min(spans[2 * lower + 1]!, spans[2 * upper + 1]!);
    if (from < to) {
      linked.above[lower]!++;
      linked.below[upper]!++;
      linked.linkAbove[lower] = upper;
      linked.linkBelow[upper] = lower;
      join(linked.pieceOf, lower, upper);
    }
    if (spans[2 * lower + 1]! < spans[2 * upper + 1]!) lower++;
    else upper++;
  }
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root]! !== root) root = parents[root]!;
  for (let at = run; parents[at]! !== root; ) {
    const next = parents[at]!;
    parents[at] = root;
    at = next;
  }
  return root;
}

function join(parents: Int32Array, a: number, b: number): void {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  if (rootA < rootB) parents[rootB] = rootA;
  else parents[rootA] = rootB;
}
