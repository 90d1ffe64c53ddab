import type { Problem, Result } from '../problems/problem.ts';
import type { BlockShapes } from './block-shape.ts';
import type { Pause } from './pause.ts';

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
  /** Pieces below this share of a whole square are merged into a neighbour: 0 to 1, usually 0.2. */
  readonly sliverShare: number;
  readonly areas: readonly BlockArea[];
}

/** What a cut would give. `slivers` are the pieces that were merged away. */
export interface BlockCount {
  readonly count: number;
  readonly slivers: number;
}

export function buildBlocks(_cut: BlockCut): Result<BlockShapes> {
  throw new Error('not built yet');
}

export async function buildBlocksWithPause(
  cut: BlockCut,
  _pause: Pause,
): Promise<Result<BlockShapes> | 'cancelled'> {
  return buildBlocks(cut);
}

export function countBlocks(_cut: Omit<BlockCut, 'areas'>): Result<BlockCount, Problem> {
  throw new Error('not built yet');
}
