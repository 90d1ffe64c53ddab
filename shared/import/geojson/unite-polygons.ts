import type { Plane } from '../../geometry/plane.ts';
import type { PlaneRing } from '../../grid/block-shape.ts';
import {
  combinePaths,
  pathsArea,
  planePolygonsArea,
  projectPolygons,
  toPlanePolygons,
} from '../../grid/plane-polygons.ts';

export interface UnitedPolygons {
  readonly polygon: GeoJSON.MultiPolygon;
  readonly areaSquareMetres: number;
  /** Square metres that more than one polygon covered. */
  readonly overlapSquareMetres: number;
}

/**
 * The union of polygons, overlaps and common edges gone, shells counter-clockwise. A single polygon keeps its very
 * coordinates; a union is exact to a millimetre.
 */
export function unitePolygons(
  polygons: readonly GeoJSON.Position[][][],
  plane: Plane,
): UnitedPolygons {
  const each: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: [...polygons] };
  const paths = projectPolygons(each, plane);
  const united = toPlanePolygons(paths);
  const areaSquareMetres = planePolygonsArea(united);
  if (polygons.length === 1) return { polygon: each, areaSquareMetres, overlapSquareMetres: 0 };
  const sum = polygons.reduce(
    (total, rings) => total + singleArea({ type: 'MultiPolygon', coordinates: [rings] }, plane),
    0,
  );
  return {
    polygon: {
      type: 'MultiPolygon',
      coordinates: united.map((rings) => rings.map((ring) => toPositions(ring, plane))),
    },
    areaSquareMetres,
    overlapSquareMetres: Math.max(0, sum - areaSquareMetres),
  };
}

function singleArea(polygon: GeoJSON.MultiPolygon, plane: Plane): number {
  return pathsArea(combinePaths(projectPolygons(polygon, plane), [], 'unite'));
}

/** A ring of millimetres as closed degrees; nine digits are a tenth of a millimetre. */
function toPositions(ring: PlaneRing, plane: Plane): GeoJSON.Position[] {
  const positions: GeoJSON.Position[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2)
    positions.push(
      plane
        .toPosition(ring[i]! / 1000, ring[i + 1]! / 1000)
        .map((degrees) => Number(degrees.toFixed(9))),
    );
  return [...positions, positions[0]!];
}
