import type { Paths64 } from 'clipper2-ts';
import { createPlane } from '../geometry/plane.ts';
import { ok, type Result, refuse } from '../problems/problem.ts';
import { blockCode } from './block-code.ts';
import { blockLimits } from './block-limits.ts';
import type { BlockShape, BlockShapes } from './block-shape.ts';
import { type CellPiece, type CellRange, cellRange, cutCells } from './cut-cells.ts';
import { mergeSlivers, type PieceGroup } from './merge-slivers.ts';
import { nodeEdges } from './node-edges.ts';
import type { Pause } from './pause.ts';
import {
  combinePaths,
  pathsArea,
  planePolygonsArea,
  projectPolygons,
  toPath,
  toPlanePolygons,
} from './plane-polygons.ts';

export { blockLimits } from './block-limits.ts';

/** Ground one station or unit answers for; a block goes to the area that holds most of it. */
export interface BlockArea {
  readonly stationId: string | null;
  readonly unitId: string | null;
  readonly polygon: GeoJSON.MultiPolygon;
}

export interface BlockCut {
  /** WGS84. */
  readonly boundary: GeoJSON.MultiPolygon;
  readonly centralMeridian: number;
  /** 250 m to 5 km. */
  readonly sizeMetres: number;
  /** Pieces below this share of a whole square are merged into a neighbour: 0 to 0.5, usually 0.2. */
  readonly sliverShare: number;
  readonly areas: readonly BlockArea[];
}

/** What a cut would give. `slivers` are the pieces that were merged away. */
export interface BlockCount {
  readonly count: number;
  readonly slivers: number;
}

interface CutRegion {
  readonly cut: BlockCut;
  readonly region: Paths64;
  readonly areas: readonly Paths64[];
  /** Millimetres. */
  readonly size: number;
  readonly range: CellRange;
}

type Progress = readonly [done: number, total: number];

/**
 * Cuts a jurisdiction into square blocks anchored at multiples of the size in its plane. Every square metre falls into
 * exactly one block. Each disconnected piece of a square is a block of its own, unless it is a sliver.
 */
export function buildBlocks(cut: BlockCut): Result<BlockShapes> {
  const steps = blockSteps(cut);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** `buildBlocks` that asks `pause` about a hundred times on its way, in squares done of squares in all. */
export async function buildBlocksWithPause(
  cut: BlockCut,
  pause: Pause,
): Promise<Result<BlockShapes> | 'cancelled'> {
  const steps = blockSteps(cut);
  let asked = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const [done, total] = step.value;
    if (done - asked < total / 100) continue;
    asked = done;
    if ((await pause(done, total)) === 'cancel') return 'cancelled';
  }
}

/** Number of blocks and slivers a cut would give, by the same cut without drawing it. */
export function countBlocks(cut: Omit<BlockCut, 'areas'>): Result<BlockCount> {
  const prepared = prepareCut({ ...cut, areas: [] });
  if (!prepared.ok) return prepared;
  const pieces: CellPiece[] = [];
  for (const _ of cutCells(prepared.value.region, [], prepared.value.size, pieces));
  const count = groupPieces(prepared.value, pieces).length;
  if (count > blockLimits.largestCount) return refuseCount(count);
  return ok({ count, slivers: pieces.length - count });
}

function* blockSteps(cut: BlockCut): Generator<Progress, Result<BlockShapes>, void> {
  const prepared = prepareCut(cut);
  if (!prepared.ok) return prepared;
  const { region, areas, size, range } = prepared.value;
  const total = (range.east - range.west) * (range.north - range.south);
  const pieces: CellPiece[] = [];
  let done = 0;
  for (const cells of cutCells(region, areas, size, pieces)) {
    done += cells;
    if (pieces.length > blockLimits.largestCount * 2) break;
    yield [done, total];
  }
  const groups = groupPieces(prepared.value, pieces);
  if (groups.length > blockLimits.largestCount) return refuseCount(groups.length);
  const { centralMeridian, sizeMetres } = cut;
  const blocks = shapeBlocks(prepared.value, pieces, groups);
  return ok({ version: 1, centralMeridian, sizeMetres, blocks });
}

function prepareCut(cut: BlockCut): Result<CutRegion> {
  const { sizeMetres, sliverShare } = cut;
  const { smallestSizeMetres, largestSizeMetres, largestSliverShare } = blockLimits;
  if (!(sizeMetres >= smallestSizeMetres && sizeMetres <= largestSizeMetres))
    return refuse('block-size-invalid', { sizeMetres, smallestSizeMetres, largestSizeMetres });
  if (!(sliverShare >= 0 && sliverShare <= largestSliverShare))
    return refuse('sliver-share-invalid', { sliverShare, largestSliverShare });
  const plane = createPlane(cut.centralMeridian);
  const size = Math.round(sizeMetres * 1000);
  const region = combinePaths(projectPolygons(cut.boundary, plane), [], 'unite');
  if (region.length === 0) return refuse('blocks-without-ground');
  // Before any cutting: so much ground cannot give fewer blocks than this.
  const fewest = Math.floor(pathsArea(region) / sizeMetres ** 2);
  if (fewest > blockLimits.largestCount) return refuseCount(fewest);
  const noded = nodeEdges(region, size);
  const areas = cut.areas.map(({ polygon }) =>
    combinePaths(projectPolygons(polygon, plane), [], 'unite'),
  );
  return ok({ cut, region: noded, areas, size, range: cellRange(noded, size) });
}

function refuseCount(count: number): ReturnType<typeof refuse> {
  return refuse('blocks-too-many', { count, limit: blockLimits.largestCount });
}

function groupPieces({ cut, size }: CutRegion, pieces: readonly CellPiece[]): PieceGroup[] {
  const owners = pieces.map(({ shares }) => largestShare([shares]));
  return mergeSlivers(pieces, owners, cut.sliverShare * cut.sizeMetres ** 2, size);
}

/** Index of the area that holds most of some pieces, null when none holds any. */
function largestShare(shares: readonly ReadonlyMap<number, number>[]): number | null {
  const sums = new Map<number, number>();
  for (const share of shares)
    for (const [area, squareMetres] of share) sums.set(area, (sums.get(area) ?? 0) + squareMetres);
  let best: number | null = null;
  for (const [area, squareMetres] of sums)
    if (squareMetres > (best === null ? 0 : (sums.get(best) ?? 0))) best = area;
  return best;
}

function shapeBlocks(
  prepared: CutRegion,
  pieces: readonly CellPiece[],
  groups: readonly PieceGroup[],
): BlockShape[] {
  const home = (group: PieceGroup): CellPiece => pieces[group[0]!]!;
  const ordered = [...groups].sort((a, b) => compareHomes(home(a), home(b)) || a[0]! - b[0]!);
  let previous: CellPiece | null = null;
  let pieceIndex = 0;
  return ordered.map((group) => {
    const piece = home(group);
    const isSameCell = previous?.column === piece.column && previous.row === piece.row;
    pieceIndex = isSameCell ? pieceIndex + 1 : 0;
    previous = piece;
    return shapeBlock(
      prepared,
      group.map((index) => pieces[index]!),
      pieceIndex,
    );
  });
}

/** Rows from the north, then columns from the west, then the larger piece. */
function compareHomes(a: CellPiece, b: CellPiece): number {
  return b.row - a.row || a.column - b.column || b.areaSquareMetres - a.areaSquareMetres;
}

function shapeBlock(
  { cut, range }: CutRegion,
  pieces: readonly CellPiece[],
  pieceIndex: number,
): BlockShape {
  const [home] = pieces;
  const { west, south, north } = range;
  const owner = largestShare(pieces.map(({ shares }) => shares));
  const area = owner === null ? undefined : cut.areas[owner];
  const polygons =
    pieces.length === 1
      ? [home!.polygon]
      : toPlanePolygons(pieces.flatMap(({ polygon }) => polygon.map(toPath)));
  return {
    code: blockCode(home!.column - west, north - 1 - home!.row, north - south, pieceIndex),
    stationId: area?.stationId ?? null,
    unitId: area?.unitId ?? null,
    polygons,
    areaSquareMetres: planePolygonsArea(polygons),
  };
}
