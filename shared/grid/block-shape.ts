/**
 * A ring in the project's plane: flat `[x0, y0, x1, y1, …]` in integer millimetres, not repeated at the end.
 * Shells run counter-clockwise, holes clockwise.
 */
export type PlaneRing = readonly number[];
/** A shell followed by its holes. */
export type PlanePolygon = readonly PlaneRing[];

/** 区块: the unit of assignment and sign-off, of any shape. Its unit answers for it; the station is where it is filed. */
export interface BlockShape {
  /** Readable, stable, unique in the project: also its id. */
  readonly code: string;
  readonly stationId: string | null;
  readonly unitId: string | null;
  readonly polygons: readonly PlanePolygon[];
  /** Exact area of the polygons in the plane. */
  readonly areaSquareMetres: number;
}

/** Content of the `blocks` blob (canonical JSON). Shapes are kept in the plane so that neighbours share exact edges. */
export interface BlockShapes {
  readonly version: 1;
  readonly centralMeridian: number;
  readonly sizeMetres: number;
  readonly blocks: readonly BlockShape[];
}
