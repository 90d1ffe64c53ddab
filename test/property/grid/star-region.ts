import { createPlane } from '../../../shared/geometry/plane.ts';

export const centralMeridian = 118.7;
const plane = createPlane(centralMeridian);
const [centreX, centreY] = plane.toPlane(118.72, 37.61);

/** A star round a point: `radii` in metres at even angles; simple, whatever the radii are. */
export function starRing(
  radii: readonly number[],
  offset: readonly [number, number] = [0, 0],
): GeoJSON.Position[] {
  const ring = radii.map((radius, index) => {
    const angle = (2 * Math.PI * index) / radii.length;
    const x = centreX + offset[0] + radius * Math.cos(angle);
    return plane.toPosition(x, centreY + offset[1] + radius * Math.sin(angle));
  });
  return [...ring, ring[0]!];
}

/** A rectangle in the plane, metres from the same point. */
export function boxRing(
  west: number,
  south: number,
  east: number,
  north: number,
): GeoJSON.Position[] {
  const corners: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return corners.map(([x, y]) => plane.toPosition(centreX + x, centreY + y));
}

export function region(...polygons: GeoJSON.Position[][][]): GeoJSON.MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons };
}
