import type { Plane } from '../geometry/plane.ts';
import type { PlanePolygon } from '../grid/block-shape.ts';
import type { BlockGaps, Gap } from './figures.ts';
import { innermostPoint } from './innermost-point.ts';
import { type LinkedRuns, linkRows } from './link-rows.ts';
import { outlinePiece } from './outline-piece.ts';
import { fromEngine, pixelSquareMetres, type Raster } from './raster.ts';
import { type RowSpans, rowCount } from './row-spans.ts';

/** A gap is at least this large, and somewhere at least this wide both along the rows and across them. */
export const gapLimits = { squareMetres: 100, widthMetres: 2 } as const;

/** The gaps of one block, largest first, from its uncovered runs; what is too small or thin is summed as slivers. */
export function findGaps(
  blockCode: string,
  uncovered: RowSpans,
  raster: Raster,
  plane: Plane,
): BlockGaps {
  const linked = linkRows(uncovered);
  const wide = widePieces(linked, raster);
  const square = pixelSquareMetres(raster);
  const pieces = [...runsByPiece(linked)].map(([piece, runs]) => ({
    piece,
    runs,
    area: square * runs.reduce((sum, run) => sum + widthOf(linked, run), 0),
  }));
  const isGap = (piece: { piece: number; area: number }) =>
    piece.area >= gapLimits.squareMetres && wide.has(piece.piece);
  const gaps = pieces
    .filter(isGap)
    .sort((a, b) => b.area - a.area || a.piece - b.piece)
    .map(({ runs, area }, index): Gap => {
      const rank = index + 1;
      return {
        id: `${blockCode}-${rank}`,
        blockCode,
        rank,
        areaSquareMetres: area,
        polygon: polygonInPlane(outlinePiece(linked, runs), raster),
        position: plane.toPosition(...innermostPoint(linked, runs, raster)),
      };
    });
  const sliverSquareMetres = pieces.reduce((sum, one) => (isGap(one) ? sum : sum + one.area), 0);
  return { gaps, sliverSquareMetres };
}

function widthOf(linked: LinkedRuns, run: number): number {
  return linked.set.spans[2 * run + 1]! - linked.set.spans[2 * run]!;
}

function runsByPiece(linked: LinkedRuns): ReadonlyMap<number, number[]> {
  const pieces = new Map<number, number[]>();
  for (let run = 0; run < linked.pieceOf.length; run++) {
    const piece = linked.pieceOf[run]!;
    const known = pieces.get(piece);
    if (known === undefined) pieces.set(piece, [run]);
    else known.push(run);
  }
  return pieces;
}

/** Pieces that hold a square of the least width, its sides along rows and columns. */
function widePieces(linked: LinkedRuns, raster: Raster): ReadonlySet<number> {
  const { set } = linked;
  const rowsNeeded = Math.max(1, Math.round(gapLimits.widthMetres / raster.rowMetres));
  const pixelsNeeded = Math.ceil(gapLimits.widthMetres / raster.pixelMetres);
  const wide = new Set<number>();
  for (let row = 0; row + rowsNeeded <= rowCount(set); row++) {
    let common = spansOfRow(set, row);
    for (let next = 1; next < rowsNeeded && common.length > 0; next++)
      common = intersect(common, spansOfRow(set, row + next));
    let run = set.offsets[row]!;
    for (const [from, to] of common) {
      if (to - from < pixelsNeeded) continue;
      while (set.spans[2 * run + 1]! <= from) run++;
      wide.add(linked.pieceOf[run]!);
    }
  }
  return wide;
}

type Span = readonly [from: number, to: number];

function spansOfRow(set: RowSpans, row: number): readonly Span[] {
  const spans: Span[] = [];
  for (let i = set.offsets[row]!; i < set.offsets[row + 1]!; i++)
    spans.push([set.spans[2 * i]!, set.spans[2 * i + 1]!]);
  return spans;
}

function intersect(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const common: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i]![0], b[j]![0]);
    const to = Math.min(a[i]![1], b[j]![1]);
    if (from < to) common.push([from, to]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return common;
}

function polygonInPlane(rings: readonly number[][], raster: Raster): PlanePolygon {
  return rings.map((ring) => {
    const millimetres: number[] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const u = ring[i]! * raster.pixelMetres;
      const v = (ring[i + 1]! * raster.rowMetres) / 2;
      for (const metres of fromEngine(u, v)) millimetres.push(Math.round(metres * 1000));
    }
    return millimetres;
  });
}
