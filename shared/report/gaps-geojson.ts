import type { Gap } from '../coverage/figures.ts';
import type { Plane } from '../geometry/plane.ts';
import { gapRings } from './gap-polygons.ts';

/** Properties of a gap's feature. */
export interface GapProperties {
  readonly id: string;
  readonly block: string;
  readonly rank: number;
  readonly areaSquareMetres: number;
}

/** Gaps as GeoJSON polygons in WGS84; each carries its id, block, rank and area in the plane. */
export function makeGapFeatures(
  gaps: readonly Gap[],
  plane: Plane,
): GeoJSON.FeatureCollection<GeoJSON.Polygon, GapProperties> {
  return {
    type: 'FeatureCollection',
    features: gaps.map((gap) => ({
      type: 'Feature',
      id: gap.id,
      properties: {
        id: gap.id,
        block: gap.blockCode,
        rank: gap.rank,
        areaSquareMetres: gap.areaSquareMetres,
      },
      geometry: { type: 'Polygon', coordinates: gapRings(gap, plane) },
    })),
  };
}
