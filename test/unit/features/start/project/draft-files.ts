import type { DraftBoundary } from '../../../../../renderer/features/start/project/project-draft.ts';
import { readBoundary } from '../../../../../shared/import/geojson/read-boundary.ts';

function box(west: number, south: number, name: string) {
  const [east, north] = [west + 0.05, south + 0.05];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

/** Some 4.4 × 5.6 km. */
export const oneArea = collection(box(118.6, 37.5, '全境'));
export const fourAreas = collection(
  box(118.65, 37.55, '东港'),
  box(118.6, 37.55, '苇海'),
  box(118.6, 37.5, '盐坨'),
  box(118.65, 37.5, '柳滩'),
);
/** Two pieces of one name, and a third. */
export const splitArea = collection(
  box(118.6, 37.5, '东港'),
  box(118.65, 37.5, '东港'),
  box(118.6, 37.55, '苇海'),
);

/** A boundary as the screen holds it; the content must be usable. */
export function readBoundaryOf(content: unknown): DraftBoundary {
  const read = readBoundary(content, 'area.geojson');
  if (!read.ok) throw new Error(`Refused: ${read.problem.map(({ code }) => code).join()}`);
  return { fileName: 'area.geojson', read: read.value };
}
