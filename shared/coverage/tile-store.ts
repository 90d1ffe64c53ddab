import { type CoverMips, summarise } from './cover-mips.ts';
import { addFootprint, type Footprint, takeFootprint } from './footprint.ts';
import type { Raster } from './raster.ts';
import type { TileCanvas } from './sweep-leg.ts';
import type { TileGrid } from './tile-grid.ts';

/** Footprints of one track by tile. */
export type TrackFootprints = ReadonlyMap<number, Footprint>;

/** A canvas that is emptied after each track and draws the next on the same bits. */
export class ScratchCanvas implements TileCanvas {
  readonly grid: TileGrid;
  readonly raster: Raster;
  readonly #drawn = new Map<number, Int32Array>();
  readonly #clean: Int32Array[] = [];

  constructor(grid: TileGrid, raster: Raster) {
    this.grid = grid;
    this.raster = raster;
  }

  bitsOf(index: number): Int32Array {
    const known = this.#drawn.get(index);
    if (known !== undefined) return known;
    const bits = this.#clean.pop() ?? new Int32Array(this.raster.rows * this.raster.words);
    this.#drawn.set(index, bits);
    return bits;
  }

  /** The footprints of what was drawn; the canvas is clean again. */
  take(): TrackFootprints {
    const footprints = new Map<number, Footprint>();
    for (const [index, bits] of this.#drawn) {
      const footprint = takeFootprint(bits, this.raster);
      if (footprint.length > 0) footprints.set(index, footprint);
      this.#clean.push(bits);
    }
    this.#drawn.clear();
    return footprints;
  }
}

/** A canvas that keeps what is drawn, on the tiles of `wanted` only. */
export class KeptCanvas implements TileCanvas {
  readonly grid: TileGrid;
  readonly raster: Raster;
  readonly tiles = new Map<number, Int32Array>();

  constructor(grid: TileGrid, raster: Raster, wanted: Iterable<number>) {
    const mask = new Uint8Array(grid.wanted.length);
    for (const tile of wanted) mask[tile] = grid.wanted[tile]!;
    this.grid = { ...grid, wanted: mask };
    this.raster = raster;
  }

  bitsOf(index: number): Int32Array {
    let bits = this.tiles.get(index);
    if (bits === undefined) {
      bits = new Int32Array(this.raster.rows * this.raster.words);
      this.tiles.set(index, bits);
    }
    return bits;
  }
}

/** The live bits of a season: the OR of the footprints that count, kept only where there are any. */
export class TileStore {
  readonly raster: Raster;
  readonly #footprints = new Map<number, Map<string, Footprint>>();
  readonly #bits = new Map<number, Int32Array>();
  readonly #mips = new Map<number, CoverMips>();

  constructor(raster: Raster) {
    this.raster = raster;
  }

  bitsOf(tile: number): Int32Array | null {
    return this.#bits.get(tile) ?? null;
  }

  /** Shares seen in coarser cells, made on first use after a change. */
  mipsOf(tile: number): CoverMips | null {
    const known = this.#mips.get(tile);
    if (known !== undefined) return known;
    const bits = this.#bits.get(tile);
    if (bits === undefined) return null;
    const mips = summarise(bits, this.raster);
    this.#mips.set(tile, mips);
    return mips;
  }

  tiles(): IterableIterator<number> {
    return this.#footprints.keys();
  }

  put(trackId: string, footprints: TrackFootprints): void {
    for (const [tile, footprint] of footprints) {
      const ofTile = this.#footprints.get(tile);
      if (ofTile === undefined) this.#footprints.set(tile, new Map([[trackId, footprint]]));
      else ofTile.set(trackId, footprint);
    }
  }

  remove(trackId: string, footprints: TrackFootprints): void {
    for (const tile of footprints.keys()) {
      const ofTile = this.#footprints.get(tile);
      ofTile?.delete(trackId);
      if (ofTile?.size === 0) this.#footprints.delete(tile);
    }
  }

  /** Makes the bits of a tile again from the tracks that count. */
  redraw(tile: number, counts: (trackId: string) => boolean): void {
    this.#mips.delete(tile);
    const old = this.#bits.get(tile);
    const ofTile = this.#footprints.get(tile);
    const counting = ofTile === undefined ? [] : [...ofTile].filter(([id]) => counts(id));
    if (counting.length === 0) {
      this.#bits.delete(tile);
      return;
    }
    const bits = old?.fill(0) ?? new Int32Array(this.raster.rows * this.raster.words);
    for (const [, footprint] of counting) addFootprint(bits, footprint, this.raster);
    this.#bits.set(tile, bits);
  }
}
