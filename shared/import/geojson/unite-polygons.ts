import type { Paths64 } from 'clipper2-ts';
import type { Plane } from '../../geometry/plane.ts';
import { polygonArea } from '../../geometry/ring-area.ts';
import type { PlaneRing } from '../../grid/block-shape.ts';
import { combinePaths, projectedArea, toPlanePolygons } from '../../grid/plane-polygons.ts';

export interface UnitedPolygons {
  readonly polygon: GeoJSON.MultiPolygon;
  /** In the plane. */
  readonly areaSquareMetres: number;
  /** About how much more than one polygon covered. */
  readonly overlapSquareMetres: number;
}

/** Steps of a degree while polygons are united: a millimetre. */
const degreeSteps = 1e8;
const metresPerDegree = 111_320;

/**
 * The union of polygons, overlaps and common edges gone, shells counter-clockwise. A single polygon keeps its very
 * coordinates. It is made in degrees, where the edges of GeoJSON are straight: in the plane a neighbour's vertex half way
 * along a long edge would leave a slit.
 */
export function unitePolygons(
  polygons: readonly GeoJSON.Position[][][],
  plane: Plane,
): UnitedPolygons {
  const [first] = polygons;
  const alone: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: [...polygons] };
  if (first === undefined || polygons.length === 1)
    return {
      polygon: alone,
      areaSquareMetres: projectedArea(alone, plane),
      overlapSquareMetres: 0,
    };
  const united = toPlanePolygons(polygons.flatMap(toPaths));
  const polygon: GeoJSON.MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: united.map((rings) => rings.map(toPositions)),
  };
  const sum = polygons.reduce(
    (total, rings) => total + degreesArea(toPlanePolygons(toPaths(rings))),
    0,
  );
  const latitude = first[0]?.[0]?.[1] ?? 0;
  const metres = metresPerDegree ** 2 * Math.cos((latitude * Math.PI) / 180);
  return {
    polygon,
    areaSquareMetres: projectedArea(polygon, plane),
    overlapSquareMetres: Math.max(0, sum - degreesArea(united)) * metres,
  };
}

function toPaths(rings: readonly GeoJSON.Position[][]): Paths64 {
  const paths = rings.map((ring) =>
    ring.slice(0, -1).map(([longitude, latitude]) => ({
      x: Math.round(longitude! * degreeSteps),
      y: Math.round(latitude! * degreeSteps),
    })),
  );
  return combinePaths(paths, [], 'unite');
}

function degreesArea(polygons: readonly (readonly PlaneRing[])[]): number {
  return polygons.reduce((sum, rings) => sum + polygonArea(rings), 0) / degreeSteps ** 2;
}

/** A ring of steps as closed degrees. */
function toPositions(ring: PlaneRing): GeoJSON.Position[] {
  const positions: GeoJSON.Position[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2)
    positions.push([ring[i]! / degreeSteps, ring[i + 1]! / degreeSteps]);
  return [...positions, positions[0]!];
}
