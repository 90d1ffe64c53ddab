import type { FileProblem, Result } from '../../problems/problem.ts';

/** A layer of ground or assets as read, of one geometry. */
export interface LayerFile {
  readonly geometry: 'point' | 'line' | 'area';
  /** Points, lines or polygons of the layer's geometry with their properties, WGS84. */
  readonly features: GeoJSON.FeatureCollection<
    GeoJSON.Point | GeoJSON.LineString | GeoJSON.MultiPolygon
  >;
  /** The union of all polygons; empty for points and lines. */
  readonly polygons: GeoJSON.MultiPolygon;
  readonly count: number;
  /** Projected area of the union, overlaps counted once; 0 for points and lines. */
  readonly areaSquareMetres: number;
  readonly problems: readonly FileProblem[];
}

/** Reads a GeoJSON layer (text or parsed) into the geometry most of it has; the rest is flagged and left out. */
export function readLayer(
  _content: unknown,
  _fileName: string,
  _centralMeridian: number,
): Result<LayerFile, readonly FileProblem[]> {
  throw new Error('not built yet');
}
