/** Metres round the equator on the sphere Web Mercator is drawn on. */
const equatorMetres = 2 * Math.PI * 6_378_137;
/** MapLibre's zoom 0 shows the world in one tile of this side. */
const worldPixelsAtZoomZero = 512;
/** CSS pixels are defined at 96 to the inch. */
const metresPerScreenPixel = 0.0254 / 96;

/** True metres one screen pixel spans at a latitude. */
export function metresPerPixel(latitude: number, zoom: number): number {
  const atEquator = equatorMetres / (worldPixelsAtZoomZero * 2 ** zoom);
  return atEquator * Math.cos((latitude * Math.PI) / 180);
}

/** N of 1 : N on a 96 dpi screen. */
export function scaleDenominator(latitude: number, zoom: number): number {
  return metresPerPixel(latitude, zoom) / metresPerScreenPixel;
}

/** Zoom at which the map stands at 1 : N at a latitude. */
export function zoomForScale(latitude: number, denominator: number): number {
  return zoomForMetresPerPixel(latitude, denominator * metresPerScreenPixel);
}

/** Zoom at which a length on the ground takes so many pixels. */
export function zoomForWidth(latitude: number, metres: number, pixels: number): number {
  return zoomForMetresPerPixel(latitude, metres / pixels);
}

function zoomForMetresPerPixel(latitude: number, wanted: number): number {
  return Math.log2(metresPerPixel(latitude, 0) / wanted);
}
