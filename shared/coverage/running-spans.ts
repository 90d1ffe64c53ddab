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
  #perHeight = 1;
  #lastRow = -1;
  #x = 0;
  #y = 0;
  #radius = 0;
  #squared = 0;

  /** Starts on a tile whose south-west corner is at `x`, `y`. */
  open(bits: Int32Array, raster: Raster, x: number, y: number, radius: number): void {
    this.#bits = bits;
    this.#words = raster.words;
    this.#perMetre = 1 / raster.pixelMetres;
    this.#rowMetres = raster.rowMetres;
    this.#perHeight = 1 / raster.rowMetres;
    this.#x = x;
    this.#y = y;
    this.#radius = radius;
    this.#squared = radius * radius;
    this.#lastRow = raster.rows - 1;
    this.#lowest = raster.rows;
    this.#highest = -1;
  }

  /** Sweeps one segment; `joinsPrevious` says that its first end is the last one's second end. */
  addSegment(ax: number, ay: number, bx: number, by: number, joinsPrevious: boolean): void {
    const left = this.#left;
    const right = this.#right;
    const height = this.#rowMetres;
    const perHeight = this.#perHeight;
    const radius = this.#radius;
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
    const first = Math.max(0, Math.ceil((y0 - radius) * perHeight - 0.5)) | 0;
    const last = Math.min(this.#lastRow, Math.floor((y1 + radius) * perHeight - 0.5)) | 0;
    if (first > last) return;
    if (first < this.#lowest) this.#lowest = first;
    if (last > this.#highest) this.#highest = last;

    // Rows of the disc that two joined segments share hold a span that meets this one; others start anew.
    const joint = isUp ? y0 : y1;
    const sharedFirst = joinsPrevious ? rowAt(joint - radius, perHeight, first, last) : last + 1;
    const sharedEnd = joinsPrevious ? rowAt(joint + radius, perHeight, first, last) : last + 1;
    if (sharedFirst > first) this.#close(first, sharedFirst);
    if (sharedEnd <= last) this.#close(sharedEnd, last + 1);

    const leftFrom = rowAt(y0 + offsetX, perHeight, first, last);
    const leftEnd = rowAt(y1 + offsetX, perHeight, first, last);
    const rightFrom = rowAt(y0 - offsetX, perHeight, first, last);
    const rightEnd = rowAt(y1 - offsetX, perHeight, first, last);
    const slope = dy > 0 ? dx / dy : 0;
    const step = slope * height;
    let edge = x0 - offsetY + ((leftFrom + 0.5) * height - y0 - offsetX) * slope;
    for (let row = leftFrom; row < leftEnd; row++) {
      if (edge < left[row]!) left[row] = edge;
      edge += step;
    }
    edge = x0 + offsetY + ((rightFrom + 0.5) * height - y0 + offsetX) * slope;
    for (let row = rightFrom; row < rightEnd; row++) {
      if (edge > right[row]!) right[row] = edge;
      edge += step;
    }
    if (isUp || !joinsPrevious) {
      const above = leftEnd > rightEnd ? leftEnd : rightEnd;
      if (leftEnd < above) this.#addLeftArc(x1, y1, leftEnd, above);
      else this.#addRightArc(x1, y1, rightEnd, above);
      this.#addBothArcs(x1, y1, above, last + 1);
    }
    if (!(isUp && joinsPrevious)) {
      const below = leftFrom < rightFrom ? leftFrom : rightFrom;
      this.#addBothArcs(x0, y0, first, below);
      if (below < leftFrom) this.#addLeftArc(x0, y0, below, leftFrom);
      else this.#addRightArc(x0, y0, below, rightFrom);
    }
  }

  #addLeftArc(x: number, y: number, from: number, end: number): void {
    const left = this.#left;
    const height = this.#rowMetres;
    const squared = this.#squared;
    let distance = (from + 0.5) * height - y;
    for (let row = from; row < end; row++) {
      const rest = squared - distance * distance;
      // The square can come out at −1e-12 on the rim; unclamped, its root would be NaN.
      const edge = x - Math.sqrt(rest > 0 ? rest : 0);
      if (edge < left[row]!) left[row] = edge;
      distance += height;
    }
  }

  #addRightArc(x: number, y: number, from: number, end: number): void {
    const right = this.#right;
    const height = this.#rowMetres;
    const squared = this.#squared;
    let distance = (from + 0.5) * height - y;
    for (let row = from; row < end; row++) {
      const rest = squared - distance * distance;
      const edge = x + Math.sqrt(rest > 0 ? rest : 0);
      if (edge > right[row]!) right[row] = edge;
      distance += height;
    }
  }

  #addBothArcs(x: number, y: number, from: number, end: number): void {
    const left = this.#left;
    const right = this.#right;
    const height = this.#rowMetres;
    const squared = this.#squared;
    let distance = (from + 0.5) * height - y;
    for (let row = from; row < end; row++) {
      const rest = squared - distance * distance;
      const half = Math.sqrt(rest > 0 ? rest : 0);
      if (x - half < left[row]!) left[row] = x - half;
      if (x + half > right[row]!) right[row] = x + half;
      distance += height;
    }
  }

  /** Writes the open spans of rows `from` to `end` (exclusive) and closes them. */
  #close(from: number, end: number): void {
    const left = this.#left;
    const right = this.#right;
    const bits = this.#bits;
    const perMetre = this.#perMetre;
    for (let row = from; row < end; row++) {
      const west = left[row]!;
      if (west === Number.POSITIVE_INFINITY) continue;
      const east = right[row]!;
      left[row] = Number.POSITIVE_INFINITY;
      right[row] = Number.NEGATIVE_INFINITY;
      const first = ((west < 0 ? 0 : west < tileMetres ? west : tileMetres) * perMetre + 0.5) | 0;
      const last = (((east < tileMetres ? east : tileMetres) * perMetre + 0.5) | 0) - 1;
      if (first > last) continue;
      // As setBits does, here for speed.
      let word = row * this.#words + (first >>> 5);
      const lastWord = row * this.#words + (last >>> 5);
      let ones = -1 << first;
      while (word < lastWord) {
        bits[word]! |= ones;
        ones = -1;
        word++;
      }
      bits[word]! |= ones & (-1 >>> (31 - (last & 31)));
    }
  }

  /** Writes all open spans to the bits and closes them. */
  flush(): void {
    this.#close(this.#lowest, this.#highest + 1);
    this.#lowest = this.#lastRow + 1;
    this.#highest = -1;
  }
}

/** The first row whose centre is at or above `y`, kept within `first` to one after `last`. */
function rowAt(y: number, perHeight: number, first: number, last: number): number {
  const row = Math.ceil(y * perHeight - 0.5);
  return row < first ? first : row > last ? last + 1 : row | 0;
}
