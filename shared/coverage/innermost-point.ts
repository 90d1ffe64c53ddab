import type { LinkedRuns } from './link-rows.ts';
import { fromEngine, type Raster } from './raster.ts';

/** Rows looked at over the whole piece, then as many again round the best of them. */
const rowsLookedAt = 24;

/**
 * A point well inside a piece, plane metres: where a label or a walker's target goes. Of some rows spread over the
 * piece, the middle of the run with the most room to both sides, up and down (a cheap pole of inaccessibility).
 */
export function innermostPoint(
  linked: LinkedRuns,
  runs: readonly number[],
  raster: Raster,
): [x: number, y: number] {
  const step = Math.max(1, Math.floor(runs.length / rowsLookedAt));
  let best = { index: 0, room: -1 };
  const look = (index: number) => {
    const room = roomAround(linked, runs[index]!, raster, best.room);
    if (room > best.room) best = { index, room };
  };
  for (let index = 0; index < runs.length; index += step) look(index);
  const fineStep = Math.max(1, Math.floor((2 * step) / rowsLookedAt));
  const last = Math.min(runs.length - 1, best.index + step);
  for (let index = Math.max(0, best.index - step); index <= last; index += fineStep) look(index);
  const run = runs[best.index]!;
  const row = linked.rowOf[run]! + 0.5;
  return fromEngine(middleOf(linked, run) * raster.pixelMetres, row * raster.rowMetres);
}

function middleOf({ set: { spans } }: LinkedRuns, run: number): number {
  return (spans[2 * run]! + spans[2 * run + 1]!) / 2;
}

/** Metres from the middle of a run to the nearest end of the piece along the row and across; given up below `enough`. */
function roomAround(linked: LinkedRuns, run: number, raster: Raster, enough: number): number {
  const { spans } = linked.set;
  const beside = ((spans[2 * run + 1]! - spans[2 * run]!) / 2) * raster.pixelMetres;
  if (beside <= enough) return beside;
  const middle = middleOf(linked, run);
  const rowsWanted = Math.ceil(beside / raster.rowMetres);
  let rows = 1;
  while (rows < rowsWanted) {
    const row = linked.rowOf[run]! - linked.set.firstRow;
    if (!holds(linked, row + rows, middle) || !holds(linked, row - rows, middle)) break;
    rows++;
  }
  return Math.min(beside, (rows - 0.5) * raster.rowMetres);
}

/** Whether a row (from the set's first) has a run over the pixel position. */
function holds({ set }: LinkedRuns, row: number, position: number): boolean {
  let low = set.offsets[row] ?? 0;
  let high = set.offsets[row + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set.spans[2 * middle + 1]! > position) high = middle;
    else low = middle + 1;
  }
  return low < (set.offsets[row + 1] ?? 0) && set.spans[2 * low]! <= position;
}
