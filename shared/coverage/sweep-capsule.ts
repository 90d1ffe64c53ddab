import { type Raster, tileMetres } from './raster.ts';

/**
 * Sets the pixels of one tile whose centres lie within `radius` of the segment: the heart of the engine.
 * Coordinates are metres from the tile's corner and may lie far outside it. Each side of a capsule is an arc round
 * the lower end, a straight line, then an arc round the upper end; a row is cut once on each side.
 */
export function sweepCapsule(
  bits: Int32Array,
  raster: Raster,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): void {
  const isUp = by >= ay;
  const x0 = isUp ? ax : bx;
  const y0 = isUp ? ay : by;
  const x1 = isUp ? bx : ax;
  const y1 = isUp ? by : ay;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.sqrt(dx * dx + dy * dy);
  const offsetX = length > 0 ? (dx / length) * radius : 0;
  const offsetY = length > 0 ? (dy / length) * radius : 0;
  const slope = dy > 0 ? dx / dy : 0;
  const leftLow = y0 + offsetX;
  const leftHigh = y1 + offsetX;
  const rightLow = y0 - offsetX;
  const rightHigh = y1 - offsetX;
  const leftX = x0 - offsetY;
  const rightX = x0 + offsetY;
  const squared = radius * radius;
  const { rowMetres, words } = raster;
  const pixelsPerMetre = 1 / raster.pixelMetres;
  const firstRow = Math.max(0, Math.ceil((y0 - radius) / rowMetres - 0.5));
  const lastRow = Math.min(raster.rows - 1, Math.floor((y1 + radius) / rowMetres - 0.5));
  for (let row = firstRow; row <= lastRow; row++) {
    const y = (row + 0.5) * rowMetres;
    let left: number;
    let right: number;
    if (y < leftLow) left = x0 - halfChord(squared, y - y0);
    else if (y > leftHigh) left = x1 - halfChord(squared, y - y1);
    else left = leftX + (y - leftLow) * slope;
    if (y < rightLow) right = x0 + halfChord(squared, y - y0);
    else if (y > rightHigh) right = x1 + halfChord(squared, y - y1);
    else right = rightX + (y - rightLow) * slope;
    if (left < 0) left = 0;
    if (right > tileMetres) right = tileMetres;
    const from = (left * pixelsPerMetre + 0.5) | 0;
    const last = ((right * pixelsPerMetre + 0.5) | 0) - 1;
    if (from > last) continue;
    const firstWord = row * words + (from >>> 5);
    const lastWord = row * words + (last >>> 5);
    const head = -1 << from;
    const tail = -1 >>> (31 - (last & 31));
    if (firstWord === lastWord) {
      bits[firstWord]! |= head & tail;
    } else {
      bits[firstWord]! |= head;
      for (let word = firstWord + 1; word < lastWord; word++) bits[word] = -1;
      bits[lastWord]! |= tail;
    }
  }
}

/** The square can come out at −1e-12 on the rim; unclamped, its root would be NaN. */
function halfChord(squaredRadius: number, distance: number): number {
  const squared = squaredRadius - distance * distance;
  return squared > 0 ? Math.sqrt(squared) : 0;
}
