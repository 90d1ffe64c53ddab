import { setBits } from './bit-rows.ts';
import { type Raster, tileMetres } from './raster.ts';

/**
 * Draws a walk within one tile, segment after segment: the heart of the engine. The walk covers one growing span in
 * each row it passes, so a row is only written to the bits when the walk leaves it and comes back elsewhere, and the
 * next capsule need not look at its rear end, which the last one has covered already.
 *
 * Each side of a capsule is an arc round the lower end, a straight line, then an arc round the upper end.
 * What of a capsule lies outside the tile is left out; rows are cut at their centre lines.
 */
export class RunningSpans {
  /** Open span of each row, metres from the tile's west side; +∞, −∞ while closed. */
  readonly #left = new Float64Array(2 * tileMetres).fill(Number.POSITIVE_INFINITY);
  readonly #right = new Float64Array(2 * tileMetres).fill(Number.NEGATIVE_INFINITY);
  #lowest = 0;
  #highest = -1;
  #bits: Int32Array = new Int32Array(0);
  #words = 0;
  #perMetre = 1;
  #rowMetres = 1;
  #lastRow = -1;
  #x = 0;
  #y = 0;
  #radius = 0;

  /** Starts on a tile whose south-west corner is at `x`, `y`. */
  open(bits: Int32Array, raster: Raster, x: number, y: number, radius: number): void {
    this.#bits = bits;
    this.#words = raster.words;
    this.#perMetre = 1 / raster.pixelMetres;
    this.#rowMetres = raster.rowMetres;
    this.#x = x;
    this.#y = y;
    this.#radius = radius;
    this.#lastRow = raster.rows - 1;
    this.#lowest = raster.rows;
    this.#highest = -1;
  }

  /** Sweeps one segment; `joinsPrevious` says that its first end is the last one's second end. */
  addSegment(ax: number, ay: number, bx: number, by: number, joinsPrevious: boolean): void {
    const left = this.#left;
    const right = this.#right;
    const height = this.#rowMetres;
    const perHeight = 1 / height;
    const radius = this.#radius;
    const squared = radius * radius;
    const isUp = by >= ay;
    const x0 = (isUp ? ax : bx) - this.#x;
    const y0 = (isUp ? ay : by) - this.#y;
    const x1 = (isUp ? bx : ax) - this.#x;
    const y1 = (isUp ? by : ay) - this.#y;
    const dx = x1 - x0;
    const dy = y1 - y0;
    const length = Math.sqrt(dx * dx + dy * dy);
    const perLength = length > 0 ? radius / length : 0;
    const offsetX = dx * perLength;
    const offsetY = dy * perLength;
    const slope = dy > 0 ? dx / dy : 0;
    const first = Math.max(0, Math.ceil((y0 - radius) * perHeight - 0.5));
    const last = Math.min(this.#lastRow, Math.floor((y1 + radius) * perHeight - 0.5));
    if (!(first <= last)) return;
    if (first < this.#lowest) this.#lowest = first;
    if (last > this.#highest) this.#highest = last;

    // Rows of the disc both segments share: their spans overlap there, and its own arcs are covered.
    let sharedFirst = last + 1;
    let sharedLast = last;
    if (joinsPrevious) {
      const shared = isUp ? y0 : y1;
      sharedFirst = Math.max(first, Math.ceil((shared - radius) * perHeight - 0.5));
      sharedLast = Math.min(last, Math.floor((shared + radius) * perHeight - 0.5));
      if (sharedFirst > sharedLast) sharedFirst = last + 1;
    }

    const leftLow = y0 + offsetX;
    const leftHigh = y1 + offsetX;
    const rightLow = y0 - offsetX;
    const rightHigh = y1 - offsetX;
    const leftX = x0 - offsetY;
    const rightX = x0 + offsetY;
    for (let row = first; row <= last; row++) {
      if (row === sharedFirst) {
        row = sharedLast;
        continue;
      }
      const y = (row + 0.5) * height;
      const from =
        y < leftLow
          ? x0 - halfChord(squared, y - y0)
          : y > leftHigh
            ? x1 - halfChord(squared, y - y1)
            : leftX + (y - leftLow) * slope;
      const to =
        y < rightLow
          ? x0 + halfChord(squared, y - y0)
          : y > rightHigh
            ? x1 + halfChord(squared, y - y1)
            : rightX + (y - rightLow) * slope;
      if (from <= right[row]! && to >= left[row]!) {
        if (from < left[row]!) left[row] = from;
        if (to > right[row]!) right[row] = to;
      } else {
        this.#write(row);
        left[row] = from;
        right[row] = to;
      }
    }
    if (sharedFirst > last) return;

    const endX = isUp ? x1 : x0;
    const endY = isUp ? y1 : y0;
    // Left side: rows of the straight line, then rows of the far arc.
    let from = rowFrom(leftLow, perHeight, sharedFirst, sharedLast);
    let to = rowFrom(leftHigh, perHeight, sharedFirst, sharedLast);
    for (let row = from; row < to; row++) {
      const edge = leftX + ((row + 0.5) * height - leftLow) * slope;
      if (edge < left[row]!) left[row] = edge;
    }
    let arcFrom = isUp ? to : sharedFirst;
    let arcEnd = isUp ? sharedLast + 1 : from;
    for (let row = arcFrom; row < arcEnd; row++) {
      const distance = (row + 0.5) * height - endY;
      const rest = squared - distance * distance;
      const edge = endX - (rest > 0 ? Math.sqrt(rest) : 0);
      if (edge < left[row]!) left[row] = edge;
    }
    from = rowFrom(rightLow, perHeight, sharedFirst, sharedLast);
    to = rowFrom(rightHigh, perHeight, sharedFirst, sharedLast);
    for (let row = from; row < to; row++) {
      const edge = rightX + ((row + 0.5) * height - rightLow) * slope;
      if (edge > right[row]!) right[row] = edge;
    }
    arcFrom = isUp ? to : sharedFirst;
    arcEnd = isUp ? sharedLast + 1 : from;
    for (let row = arcFrom; row < arcEnd; row++) {
      const distance = (row + 0.5) * height - endY;
      const rest = squared - distance * distance;
      const edge = endX + (rest > 0 ? Math.sqrt(rest) : 0);
      if (edge > right[row]!) right[row] = edge;
    }
  }

  /** Writes all open spans to the bits and closes them. */
  flush(): void {
    for (let row = this.#lowest; row <= this.#highest; row++) {
      this.#write(row);
      this.#left[row] = Number.POSITIVE_INFINITY;
      this.#right[row] = Number.NEGATIVE_INFINITY;
    }
    this.#lowest = this.#lastRow + 1;
    this.#highest = -1;
  }

  #write(row: number): void {
    const left = this.#left[row]!;
    const right = this.#right[row]!;
    const first = ((left < 0 ? 0 : left < tileMetres ? left : tileMetres) * this.#perMetre + 0.5) | 0;
    const end = ((right < tileMetres ? right : tileMetres) * this.#perMetre + 0.5) | 0;
    if (first < end) setBits(this.#bits, row * this.#words, first, end);
  }
}

/** The first row whose centre is at or above `y`, kept within the shared rows and the one after. */
function rowFrom(y: number, perHeight: number, first: number, last: number): number {
  const row = Math.ceil(y * perHeight - 0.5);
  return row < first ? first : row > last ? last + 1 : row;
}

/** The square can come out at −1e-12 on the rim; unclamped, its root would be NaN. */
function halfChord(squaredRadius: number, distance: number): number {
  const squared = squaredRadius - distance * distance;
  return squared > 0 ? Math.sqrt(squared) : 0;
}
