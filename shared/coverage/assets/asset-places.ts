import type { Plane } from '../../geometry/plane.ts';
import type { BlockIndex } from '../block-index.ts';
import { blockAt, cutByBlocks } from '../block-index.ts';

/** A facility that is a point, in the plane; `block` is its number, −1 outside all blocks. */
export interface AssetPoint {
  readonly layer: string;
  readonly block: number;
  readonly x: number;
  readonly y: number;
}

/** A straight piece of a line that lies in one block. */
export interface AssetPiece {
  readonly layer: string;
  readonly block: number;
  readonly ends: readonly [ax: number, ay: number, bx: number, by: number];
  readonly metres: number;
}

export interface AssetPlaces {
  readonly points: readonly AssetPoint[];
  readonly pieces: readonly AssetPiece[];
}

/** Features of one layer of facilities, WGS84. */
export interface AssetSource {
  readonly layer: string;
  readonly features: GeoJSON.FeatureCollection;
}

/**
 * Points and lines of all layers in the plane, lines cut at block borders so that every metre belongs to one block or to
 * none. Areas are left out: they are counted as pixels.
 */
export function placeAssets(
  sources: readonly AssetSource[],
  plane: Plane,
  index: BlockIndex,
): AssetPlaces {
  const points: AssetPoint[] = [];
  const pieces: AssetPiece[] = [];
  for (const { layer, features } of sources)
    for (const { geometry } of features.features) {
      for (const [longitude, latitude] of pointsOf(geometry)) {
        const [x, y] = plane.toPlane(longitude!, latitude!);
        if (Number.isFinite(x + y)) points.push({ layer, block: blockAt(index, x, y), x, y });
      }
      for (const line of linesOf(geometry)) {
        const corners = line.map(([longitude, latitude]) => plane.toPlane(longitude!, latitude!));
        for (let i = 1; i < corners.length; i++) {
          const [ax, ay] = corners[i - 1]!;
          const [bx, by] = corners[i]!;
          if (!Number.isFinite(ax + ay + bx + by)) continue;
          for (const { block, from, to } of cutByBlocks(index, ax, ay, bx, by))
            pieces.push({
              layer,
              block,
              ends: [
                ax + (bx - ax) * from,
                ay + (by - ay) * from,
                ax + (bx - ax) * to,
                ay + (by - ay) * to,
              ],
              metres: Math.hypot(bx - ax, by - ay) * (to - from),
            });
        }
      }
    }
  return { points, pieces };
}

/** Polygons of a layer's features, for counting by pixels. */
export function areasOf({ features }: AssetSource): GeoJSON.MultiPolygon[] {
  return features.features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon')
      return [{ type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }];
    return geometry.type === 'MultiPolygon' ? [geometry] : [];
  });
}

function pointsOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}

function linesOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
