/** Side of the engine's square tile. */
export const tileMetres = 1000;

/**
 * The engine's rows are tilted against the plane. Lanes, roads and fences like to run due east or north, and a
 * straight edge along the rows would be off by up to half a row over its whole length; tilted, the error averages out.
 */
const tiltRadians = 0.3;
const cosine = Math.cos(tiltRadians);
const sine = Math.sin(tiltRadians);

/** Plane metres to engine metres. Isometric: lengths and areas are the same in both. */
export function toEngine(x: number, y: number): [u: number, v: number] {
  return [x * cosine + y * sine, y * cosine - x * sine];
}

/** Engine metres to plane metres. */
export function fromEngine(u: number, v: number): [x: number, y: number] {
  return [u * cosine - v * sine, v * cosine + u * sine];
}

/** Turns flat `[x0, y0, …]` plane coordinates into engine coordinates, in place. */
export function turnIntoEngine(xy: Float64Array): void {
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i]!;
    const y = xy[i + 1]!;
    xy[i] = x * cosine + y * sine;
    xy[i + 1] = y * cosine - x * sine;
  }
}

/** How finely a project is drawn. A pixel counts by its centre. */
export interface Raster {
  readonly rowMetres: number;
  readonly pixelMetres: number;
  /** Per tile. */
  readonly rows: number;
  readonly columns: number;
  /** 32-bit words per row of a tile. */
  readonly words: number;
}

function rasterOf(rowMetres: number): Raster {
  const pixelMetres = 0.5;
  const columns = tileMetres / pixelMetres;
  return {
    rowMetres,
    pixelMetres,
    rows: tileMetres / rowMetres,
    columns,
    words: Math.ceil(columns / 32),
  };
}

const coarse = rasterOf(2);
const middle = rasterOf(1);
const fine = rasterOf(0.5);

/** The raster for the smallest half-width in use: 2 × 0.5 m from 10 m up, 1 × 0.5 m from 4 m, else 0.5 × 0.5 m. */
export function rasterFor(smallestHalfWidthMetres: number): Raster {
  if (smallestHalfWidthMetres >= 10) return coarse;
  return smallestHalfWidthMetres >= 4 ? middle : fine;
}

export function pixelSquareMetres(raster: Raster): number {
  return raster.rowMetres * raster.pixelMetres;
}
