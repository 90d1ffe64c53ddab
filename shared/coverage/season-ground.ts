import type { Plane } from '../geometry/plane.ts';
import { type BlockMask, engineBoxOf, maskBlock } from './block-mask.ts';
import type { GroundInput } from './inputs.ts';
import { LooseSpans } from './loose-spans.ts';
import type { Raster } from './raster.ts';
import { type RowSpans, spansFromTriples } from './row-spans.ts';
import { scanPolygon } from './scan-polygon.ts';
import { createTileGrid, type TileGrid, tilesUnder } from './tile-grid.ts';

/** The ground's tiles and which blocks lie over each; the same at every raster. */
export interface GroundTiles {
  readonly grid: TileGrid;
  readonly tilesOfBlock: readonly (readonly number[])[];
  readonly blocksOfTile: ReadonlyMap<number, readonly number[]>;
}

export function createGroundTiles(ground: GroundInput): GroundTiles {
  const boxes = ground.blocks.blocks.map(engineBoxOf);
  const grid = createTileGrid(boxes.filter((box) => box !== null));
  const tilesOfBlock = boxes.map((box) => (box === null ? [] : tilesUnder(grid, box)));
  const blocksOfTile = new Map<number, number[]>();
  for (const [block, tiles] of tilesOfBlock.entries()) {
    for (const tile of tiles) {
      const known = blocksOfTile.get(tile);
      if (known === undefined) blocksOfTile.set(tile, [block]);
      else known.push(block);
    }
  }
  return { grid, tilesOfBlock, blocksOfTile };
}

/** All blocks as pixels of one raster. */
export function maskGround(ground: GroundInput, plane: Plane, raster: Raster): BlockMask[] {
  const excluded = scanLayers(ground.excluded, plane, raster);
  return ground.blocks.blocks.map((block) => maskBlock(block, excluded, raster));
}

/** All layers as one set of pixels; where they overlap a pixel counts once. */
function scanLayers(
  layers: readonly GeoJSON.MultiPolygon[],
  plane: Plane,
  raster: Raster,
): RowSpans {
  const spans = new LooseSpans();
  for (const layer of layers) {
    for (const polygon of layer.coordinates)
      scanPolygon(
        polygon.map((ring) => ringInPlane(ring, plane)),
        1,
        raster,
        spans,
      );
  }
  return spansFromTriples(spans.values, spans.length);
}

/** Pixels of one area, given in degrees. */
export function maskArea(area: GeoJSON.MultiPolygon, plane: Plane, raster: Raster): RowSpans {
  return scanLayers([area], plane, raster);
}

function ringInPlane(ring: readonly GeoJSON.Position[], plane: Plane): number[] {
  return ring
    .flatMap((position) => plane.toPlane(position[0] ?? Number.NaN, position[1] ?? Number.NaN))
    .filter((_value, i, all) => Number.isFinite(all[i - (i % 2)]! + all[i - (i % 2) + 1]!));
}
