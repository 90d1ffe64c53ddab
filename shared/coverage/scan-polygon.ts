import { type LooseSpans, rowStarts } from './loose-spans.ts';
import { type Raster, toEngine } from './raster.ts';

/**
 * Appends the pixels of one polygon (shell and holes, flat rings in plane metres × `perMetre`) to loose spans.
 * A pixel belongs by its centre and an edge is always cut from its lower end, so neighbours that share an edge
 * share no pixel and leave none.
 */
export function scanPolygon(
  rings: readonly ArrayLike<number>[],
  perMetre: number,
  raster: Raster,
  spans: LooseSpans,
): void {
  const edges = risingEdges(rings, perMetre, raster);
  if (edges.length === 0) return;
  let firstRow = Number.POSITIVE_INFINITY;
  let endRow = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < edges.length; i += edgeNumbers) {
    firstRow = Math.min(firstRow, rowOf(edges[i + 1]!, raster));
    endRow = Math.max(endRow, rowOf(edges[i + 3]!, raster));
  }
  const counts = new Int32Array(endRow - firstRow);
  for (let i = 0; i < edges.length; i += edgeNumbers) {
    const end = rowOf(edges[i + 3]!, raster);
    for (let row = rowOf(edges[i + 1]!, raster); row < end; row++) counts[row - firstRow]!++;
  }
  const starts = rowStarts(counts);
  const cuts = new Int32Array(starts[counts.length]!);
  const next = starts.slice(0, counts.length);
  for (let i = 0; i < edges.length; i += edgeNumbers)
    cutEdge(edges, i, raster, firstRow, cuts, next);
  for (let row = 0; row < counts.length; row++) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    if (to - from > 1) cuts.subarray(from, to).sort();
    for (let i = from; i + 1 < to; i += 2)
      if (cuts[i]! < cuts[i + 1]!) spans.push(firstRow + row, cuts[i]!, cuts[i + 1]!);
  }
}

const edgeNumbers = 4;

/** Edges that cross at least one row's middle, as `u, v` of the lower end and of the upper. */
function risingEdges(
  rings: readonly ArrayLike<number>[],
  perMetre: number,
  raster: Raster,
): Float64Array {
  const corners = rings.reduce((sum, ring) => sum + (ring.length >> 1), 0);
  const edges = new Float64Array(edgeNumbers * corners);
  let length = 0;
  for (const ring of rings) {
    const count = ring.length >> 1;
    if (count === 0) continue;
    let [u0, v0] = cornerOf(ring, count - 1, perMetre);
    for (let i = 0; i < count; i++) {
      const [u1, v1] = cornerOf(ring, i, perMetre);
      if (rowOf(v0, raster) !== rowOf(v1, raster)) {
        const isRising = v0 < v1;
        edges[length++] = isRising ? u0 : u1;
        edges[length++] = isRising ? v0 : v1;
        edges[length++] = isRising ? u1 : u0;
        edges[length++] = isRising ? v1 : v0;
      }
      u0 = u1;
      v0 = v1;
    }
  }
  return edges.subarray(0, length);
}

function cornerOf(ring: ArrayLike<number>, corner: number, perMetre: number): [number, number] {
  return toEngine(ring[2 * corner]! / perMetre, ring[2 * corner + 1]! / perMetre);
}

/** First row whose middle is at or above `v`. */
function rowOf(v: number, raster: Raster): number {
  return Math.ceil(v / raster.rowMetres - 0.5);
}

function cutEdge(
  edges: Float64Array,
  at: number,
  raster: Raster,
  firstRow: number,
  cuts: Int32Array,
  next: Int32Array,
): void {
  const u = edges[at]!;
  const v = edges[at + 1]!;
  const slope = (edges[at + 2]! - u) / (edges[at + 3]! - v);
  const endRow = rowOf(edges[at + 3]!, raster);
  for (let row = rowOf(v, raster); row < endRow; row++) {
    const x = u + ((row + 0.5) * raster.rowMetres - v) * slope;
    cuts[next[row - firstRow]!++] = Math.ceil(x / raster.pixelMetres - 0.5);
  }
}
