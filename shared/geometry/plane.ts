import proj4 from 'proj4';

/** The project's plane: transverse Mercator round one meridian, metres, x east of it and y north of the equator. */
export interface Plane {
  readonly centralMeridian: number;
  /** Degrees to `[xMetres, yMetres]`. */
  toPlane(longitude: number, latitude: number): [number, number];
  /** Metres to `[longitude, latitude]` in degrees. */
  toPosition(xMetres: number, yMetres: number): [number, number];
}

/**
 * Transverse Mercator on GRS80, scale 1 at the meridian, no false origin. WGS84 and CGCS2000 are taken as equal to it:
 * they differ by less than what a receiver can tell.
 */
export function createPlane(centralMeridian: number): Plane {
  const projection = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  return {
    centralMeridian,
    toPlane: (longitude, latitude) => projection.forward<[number, number]>([longitude, latitude]),
    toPosition: (xMetres, yMetres) => projection.inverse<[number, number]>([xMetres, yMetres]),
  };
}
