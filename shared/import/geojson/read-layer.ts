import { createPlane } from '../../geometry/plane.ts';
import type { FileProblem, Result } from '../../problems/problem.ts';
import { ProblemList } from '../problem-list.ts';
import { checkCrossings, orientPolygon, readPolygons, readPositions } from './check-polygons.ts';
import { checkExtent, type Position } from './check-positions.ts';
import { type ReadFeature, readFeatures } from './read-features.ts';
import { unitePolygons } from './unite-polygons.ts';

type LayerGeometry = GeoJSON.Point | GeoJSON.LineString | GeoJSON.MultiPolygon;

/** A layer of ground or assets as read, of one geometry. */
export interface LayerFile {
  readonly geometry: 'point' | 'line' | 'area';
  /** Points, lines or polygons of the layer's geometry with their plain properties, WGS84. */
  readonly features: GeoJSON.FeatureCollection<LayerGeometry>;
  /** The union of all polygons; empty for points and lines. */
  readonly polygons: GeoJSON.MultiPolygon;
  readonly count: number;
  /** Projected area of the union, overlaps counted once; 0 for points and lines. */
  readonly areaSquareMetres: number;
  readonly problems: readonly FileProblem[];
}

/** Reads a GeoJSON layer (text or parsed) into the geometry most of it has; the rest is flagged and left out. */
export function readLayer(
  content: unknown,
  fileName: string,
  centralMeridian: number,
): Result<LayerFile, readonly FileProblem[]> {
  const problems = new ProblemList(fileName);
  const features = readFeatures(content, problems) ?? [];
  const geometry = mostOf(features);
  if (geometry === null && !problems.hasRefused()) problems.add('layer-empty', 'refused');
  const read =
    geometry === null ? [] : features.flatMap((feature) => readParts(feature, geometry, problems));
  if (!problems.hasRefused()) checkExtent(read.flatMap(positionsOf), problems);
  if (geometry === 'area' && !problems.hasRefused())
    for (const feature of features)
      checkCrossings(readPolygons(feature, new ProblemList(fileName)), feature, problems);
  if (geometry === null || problems.hasRefused()) return { ok: false, problem: problems.list() };
  const united = uniteLayer(read, centralMeridian);
  return {
    ok: true,
    value: {
      geometry,
      features: { type: 'FeatureCollection', features: read },
      polygons: united.polygon,
      count: read.length,
      areaSquareMetres: united.areaSquareMetres,
      problems: problems.list(),
    },
  };
}

function mostOf(features: readonly ReadFeature[]): LayerFile['geometry'] | null {
  let [point, line, area] = [0, 0, 0];
  for (const { points, lines, polygons } of features) {
    point += points.length;
    line += lines.length;
    area += polygons.length;
  }
  if (point + line + area === 0) return null;
  return area >= Math.max(point, line) ? 'area' : line >= point ? 'line' : 'point';
}

function readParts(
  feature: ReadFeature,
  geometry: LayerFile['geometry'],
  problems: ProblemList,
): GeoJSON.Feature<LayerGeometry>[] {
  const { points, lines, polygons } = feature;
  const counts = { point: points.length, line: lines.length, area: polygons.length };
  const others = counts.point + counts.line + counts.area - counts[geometry];
  if (others > 0) problems.add('geometry-left-out', 'flagged', undefined, undefined, others);
  return geometriesOf(feature, geometry, problems).map((part) => ({
    type: 'Feature',
    properties: { ...feature.properties },
    geometry: part,
  }));
}

function geometriesOf(
  feature: ReadFeature,
  geometry: LayerFile['geometry'],
  problems: ProblemList,
): LayerGeometry[] {
  if (geometry === 'area') {
    const coordinates = readPolygons(feature, problems).map(orientPolygon);
    return coordinates.length === 0 ? [] : [{ type: 'MultiPolygon', coordinates }];
  }
  if (geometry === 'point')
    return readPositions(feature.points, feature, problems).map(([x, y]) => ({
      type: 'Point',
      coordinates: [x, y],
    }));
  return feature.lines.flatMap((line) => {
    const coordinates = readPositions(line, feature, problems).map(([x, y]) => [x, y]);
    if (coordinates.length > 1) return [{ type: 'LineString' as const, coordinates }];
    problems.add('line-too-short', 'flagged', undefined, { feature: feature.number });
    return [];
  });
}

function positionsOf({ geometry }: GeoJSON.Feature<LayerGeometry>): Position[] {
  const positions =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : geometry.coordinates.flat(2);
  return positions.map((position) => [position[0]!, position[1]!]);
}

function uniteLayer(
  features: readonly GeoJSON.Feature<LayerGeometry>[],
  centralMeridian: number,
): { readonly polygon: GeoJSON.MultiPolygon; readonly areaSquareMetres: number } {
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  return polygons.length === 0
    ? { polygon: { type: 'MultiPolygon', coordinates: [] }, areaSquareMetres: 0 }
    : unitePolygons(polygons, createPlane(centralMeridian));
}
