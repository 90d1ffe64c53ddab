import type { Bounds } from '../../grid/records.ts';
import type { FileProblem, Result } from '../../problems/problem.ts';

/** One named feature of a boundary file: an area somebody may answer for. */
export interface NamedArea {
  readonly name: string;
  readonly polygon: GeoJSON.MultiPolygon;
}

/** A jurisdiction as read: the union of all polygons, WGS84, shells counter-clockwise (RFC 7946). */
export interface BoundaryFile {
  readonly boundary: GeoJSON.MultiPolygon;
  readonly areas: readonly NamedArea[];
  /** Projected, in the plane of `centralMeridian`. */
  readonly areaSquareMetres: number;
  readonly bounds: Bounds;
  /** Middle longitude, rounded to 0.1°. */
  readonly centralMeridian: number;
  /** What was repaired or flagged. */
  readonly problems: readonly FileProblem[];
}

/** Reads a GeoJSON boundary (text or parsed). Refused as a whole when any of its polygons cannot be used. */
export function readBoundary(
  _content: unknown,
  _fileName: string,
): Result<BoundaryFile, readonly FileProblem[]> {
  throw new Error('not built yet');
}
