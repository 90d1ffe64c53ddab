import type { Plane } from '../geometry/plane.ts';
import { mipCellMetres } from './cover-mips.ts';
import type { CoverView } from './level-bits.ts';
import { tileMetres, toEngine } from './raster.ts';
import { tilesUnder } from './tile-grid.ts';

const size = 256;
/** Knots per side between which engine coordinates are interpolated; exact to a small part of a pixel. */
const knots = 8;
const step = size / knots;
const [red, green, blue] = [0x1f, 0x85, 0x7b];
/** Above this many metres a pixel, summaries are read instead of bits. */
const coarsestForBits = 16;

/** One Web-Mercator tile, 256 × 256 straight RGBA, north row first; alpha is the share of the pixel that is seen. */
export function paintTile(
  tile: { readonly z: number; readonly x: number; readonly y: number },
  view: CoverView,
  plane: Plane,
): Uint8ClampedArray | null {
  const places = knotPlaces(tile, plane);
  if (!places.every(Number.isFinite)) return null;
  const under = tilesBelow(places, view);
  if (under.length === 0) return null;
  view.prepare(under);
  if (!under.some((index) => view.bitsOf(index) !== null)) return null;
  const metresPerPixel = Math.hypot(places[2]! - places[0]!, places[3]! - places[1]!) / step;
  const sample =
    metresPerPixel <= coarsestForBits ? bitSampler(view) : mipSampler(view, metresPerPixel);
  const cell = metresPerPixel <= coarsestForBits ? 4 : 2 * cellFor(metresPerPixel);
  const taps = metresPerPixel <= 1 ? 1 : Math.min(5, Math.max(2, Math.ceil(metresPerPixel / cell)));
  return paint(places, sample, taps);
}

type Sampler = (u: number, v: number) => number;

function paint(places: Float64Array, sample: Sampler, taps: number): Uint8ClampedArray | null {
  const image = new Uint8ClampedArray(size * size * 4);
  const sums = new Float64Array(size);
  let isBlank = true;
  for (let py = 0; py < size; py++) {
    sums.fill(0);
    for (let tap = 0; tap < taps; tap++)
      sampleLine(places, sample, py + (tap + 0.5) / taps, taps, sums);
    for (let px = 0; px < size; px++) {
      const sum = sums[px]!;
      if (sum === 0) continue;
      isBlank = false;
      const at = 4 * (py * size + px);
      image[at] = red;
      image[at + 1] = green;
      image[at + 2] = blue;
      image[at + 3] = Math.max(1, sum / (taps * taps));
    }
  }
  return isBlank ? null : image;
}

/** Adds `taps` samples to each pixel along one line, `y` pixels from the north side; places run straight between knots. */
function sampleLine(
  places: Float64Array,
  sample: Sampler,
  y: number,
  taps: number,
  sums: Float64Array,
): void {
  const stride = 2 * (knots + 1);
  const north = Math.floor(y / step) * stride;
  const share = y / step - Math.floor(y / step);
  const placeAt = (index: number) =>
    places[index]! + (places[index + stride]! - places[index]!) * share;
  for (let knot = 0; knot < knots; knot++) {
    const west = north + 2 * knot;
    const du = (placeAt(west + 2) - placeAt(west)) / (step * taps);
    const dv = (placeAt(west + 3) - placeAt(west + 1)) / (step * taps);
    let u = placeAt(west) + du / 2;
    let v = placeAt(west + 1) + dv / 2;
    for (let px = knot * step; px < (knot + 1) * step; px++) {
      for (let tap = 0; tap < taps; tap++) {
        sums[px]! += sample(u, v);
        u += du;
        v += dv;
      }
    }
  }
}

function bitSampler(view: CoverView): Sampler {
  const { grid, raster } = view;
  const { rows, columns, words, rowMetres, pixelMetres } = raster;
  const originU = grid.firstColumn * tileMetres;
  const originV = grid.firstRow * tileMetres;
  let lastTile = -1;
  let bits: Int32Array | null = null;
  return (u, v) => {
    const pixel = Math.floor((u - originU) / pixelMetres);
    const row = Math.floor((v - originV) / rowMetres);
    if (pixel < 0 || row < 0) return 0;
    const column = Math.floor(pixel / columns);
    const tileRow = Math.floor(row / rows);
    if (column >= grid.columns || tileRow >= grid.rows) return 0;
    const tile = tileRow * grid.columns + column;
    if (tile !== lastTile) {
      bits = view.bitsOf(tile);
      lastTile = tile;
    }
    if (bits === null) return 0;
    const inRow = pixel - column * columns;
    const word = bits[(row - tileRow * rows) * words + (inRow >>> 5)]!;
    return (word >>> (inRow & 31)) & 1 ? 255 : 0;
  };
}

function cellFor(metresPerPixel: number): (typeof mipCellMetres)[number] {
  return mipCellMetres.findLast((metres) => metres <= metresPerPixel / 2) ?? mipCellMetres[0];
}

function mipSampler(view: CoverView, metresPerPixel: number): Sampler {
  const { grid } = view;
  const cell = cellFor(metresPerPixel);
  const level = mipCellMetres.indexOf(cell);
  const side = tileMetres / cell;
  const originU = grid.firstColumn * tileMetres;
  const originV = grid.firstRow * tileMetres;
  let lastTile = -1;
  let shares: Uint8Array | null = null;
  return (u, v) => {
    const x = Math.floor((u - originU) / cell);
    const y = Math.floor((v - originV) / cell);
    if (x < 0 || y < 0) return 0;
    const column = Math.floor(x / side);
    const row = Math.floor(y / side);
    if (column >= grid.columns || row >= grid.rows) return 0;
    const tile = row * grid.columns + column;
    if (tile !== lastTile) {
      shares = view.mipsOf(tile)?.[level] ?? null;
      lastTile = tile;
    }
    return shares === null ? 0 : shares[(y - row * side) * side + (x - column * side)]!;
  };
}

/** Engine coordinates `u, v` of the knots, row by row from the north-west corner. */
function knotPlaces(
  tile: { readonly z: number; readonly x: number; readonly y: number },
  plane: Plane,
): Float64Array {
  const places = new Float64Array(2 * (knots + 1) ** 2);
  const tiles = 2 ** tile.z;
  let at = 0;
  for (let row = 0; row <= knots; row++) {
    const northing = Math.PI * (1 - (2 * (tile.y + row / knots)) / tiles);
    const latitude = (Math.atan(Math.sinh(northing)) * 180) / Math.PI;
    for (let column = 0; column <= knots; column++) {
      const longitude = ((tile.x + column / knots) / tiles) * 360 - 180;
      const [u, v] = toEngine(...plane.toPlane(longitude, latitude));
      places[at++] = u;
      places[at++] = v;
    }
  }
  return places;
}

function tilesBelow(places: Float64Array, view: CoverView): number[] {
  const us = places.filter((_value, i) => i % 2 === 0);
  const vs = places.filter((_value, i) => i % 2 === 1);
  const box = {
    minX: Math.min(...us),
    maxX: Math.max(...us),
    minY: Math.min(...vs),
    maxY: Math.max(...vs),
  };
  return tilesUnder(view.grid, box).filter((tile) => view.grid.wanted[tile] === 1);
}
