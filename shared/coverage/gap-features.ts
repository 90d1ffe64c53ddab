import { createPlane } from '../geometry/plane.ts';
import type { Gap } from './figures.ts';

export type GapFeature = GeoJSON.Feature<
  GeoJSON.Polygon,
  { readonly id: string; readonly block: string; readonly areaSquareMetres: number }
>;

/** Gaps as WGS84 GeoJSON, holes nested in their shells, to a tenth of a millimetre. */
export function gapFeatures(
  gaps: readonly Gap[],
  centralMeridian: number,
): GeoJSON.FeatureCollection<GeoJSON.Polygon, GapFeature['properties']> {
  const plane = createPlane(centralMeridian);
  const features = gaps.map(
    (gap): GapFeature => ({
      type: 'Feature',
      id: gap.id,
      properties: { id: gap.id, block: gap.blockCode, areaSquareMetres: gap.areaSquareMetres },
      geometry: {
        type: 'Polygon',
        coordinates: gap.polygon.map((ring) => {
          const positions: [number, number][] = [];
          for (let i = 0; i < ring.length; i += 2) {
            const [longitude, latitude] = plane.toPosition(ring[i]! / 1000, ring[i + 1]! / 1000);
            positions.push([rounded(longitude), rounded(latitude)]);
          }
          return [...positions, positions[0]!];
        }),
      },
    }),
  );
  return { type: 'FeatureCollection', features };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
