import type { Plane } from '../../shared/geometry/plane.ts';
import { collect, feature } from './map-features.ts';
import type { Measured, Position } from './map-props.ts';

export type MeasureKind = 'length' | 'area';

/** Length of a line, and area of the ring it closes to, in the project's plane. */
export function measurePositions(
  plane: Plane,
  kind: MeasureKind,
  positions: readonly Position[],
): Omit<Measured, 'finished'> {
  const points = positions.map(([longitude, latitude]) => plane.toPlane(longitude, latitude));
  const path = kind === 'area' && points.length > 2 ? [...points, points[0]!] : points;
  let lengthMetres = 0;
  let twiceArea = 0;
  for (const [index, [x, y]] of path.entries()) {
    const next = path[index + 1];
    if (next === undefined) break;
    lengthMetres += Math.hypot(next[0] - x, next[1] - y);
    twiceArea += x * next[1] - next[0] * y;
  }
  return {
    lengthMetres,
    areaSquareMetres: kind === 'length' ? null : points.length > 2 ? Math.abs(twiceArea) / 2 : 0,
  };
}

/** What is drawn of a measurement. */
export function measureFeatures(
  kind: MeasureKind,
  positions: readonly Position[],
): GeoJSON.FeatureCollection {
  const coordinates = positions.map((at) => [...at]);
  const features = coordinates.map((at) => feature({ type: 'Point', coordinates: at }));
  const closed = [...coordinates, coordinates[0] ?? []];
  if (kind === 'area' && coordinates.length > 2)
    features.push(feature({ type: 'Polygon', coordinates: [closed] }));
  else if (coordinates.length > 1) features.push(feature({ type: 'LineString', coordinates }));
  return collect(features);
}
