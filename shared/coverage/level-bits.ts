import { radiusAt } from './counting-legs.ts';
import { type CoverMips, summarise } from './cover-mips.ts';
import type { Level, Pause } from './figures.ts';
import type { Raster } from './raster.ts';
import { type SeasonTrack, sweepTrackAt, type TrackReading } from './season-track.ts';
import { type TileGrid, tilesUnder } from './tile-grid.ts';
import { KeptCanvas, type TileStore } from './tile-store.ts';

/** What a map tile is painted from. */
export interface CoverView {
  readonly grid: TileGrid;
  readonly raster: Raster;
  /** Called once with all tiles that will be asked for. */
  prepare(tiles: readonly number[]): void;
  bitsOf(tile: number): Int32Array | null;
  mipsOf(tile: number): CoverMips | null;
}

/** Most tiles of one level kept for painting, about 100 MB at the coarse raster. */
const mostKeptTiles = 800;

interface LevelTiles {
  readonly bits: Map<number, Int32Array>;
  readonly mips: Map<number, CoverMips>;
  readonly drawn: Set<number>;
}

/** Coverage at the levels that are not held live, drawn when asked for; thrown away when tracks or filter change. */
export class LevelBits {
  readonly #grid: TileGrid;
  readonly #store: TileStore;
  readonly #tracks: readonly SeasonTrack[];
  readonly #reading: TrackReading;
  readonly #kept = new Map<Level, LevelTiles>();

  constructor(
    grid: TileGrid,
    store: TileStore,
    tracks: readonly SeasonTrack[],
    reading: TrackReading,
  ) {
    this.#grid = grid;
    this.#store = store;
    this.#tracks = tracks;
    this.#reading = reading;
  }

  /** Bits of the tiles at a level; tiles nobody came near are absent. */
  async draw(
    level: Level,
    tiles: ReadonlySet<number>,
    pause: Pause,
  ): Promise<ReadonlyMap<number, Int32Array> | 'cancelled'> {
    const canvas = new KeptCanvas(this.#grid, this.#store.raster, tiles);
    const near = this.#tracksNear(tiles);
    for (const [done, { input }] of near.entries()) {
      if ((await pause(done, near.length)) === 'cancel') return 'cancelled';
      sweepTrackAt(input, level, this.#reading, canvas);
    }
    return canvas.tiles;
  }

  view(level: Level): CoverView {
    const { raster } = this.#store;
    if (level === 'nominal') {
      return {
        grid: this.#grid,
        raster,
        prepare: () => undefined,
        bitsOf: (tile) => this.#store.bitsOf(tile),
        mipsOf: (tile) => this.#store.mipsOf(tile),
      };
    }
    const kept = this.#kept.get(level) ?? { bits: new Map(), mips: new Map(), drawn: new Set() };
    this.#kept.set(level, kept);
    return {
      grid: this.#grid,
      raster,
      prepare: (tiles) => this.#drawMissing(level, kept, tiles),
      bitsOf: (tile) => kept.bits.get(tile) ?? null,
      mipsOf: (tile) => mipsIn(kept, tile, raster),
    };
  }

  #drawMissing(level: Level, kept: LevelTiles, tiles: readonly number[]): void {
    const missing = new Set(tiles.filter((tile) => !kept.drawn.has(tile)));
    if (missing.size === 0) return;
    if (kept.drawn.size + missing.size > mostKeptTiles) {
      kept.bits.clear();
      kept.drawn.clear();
      for (const tile of tiles) missing.add(tile);
    }
    const canvas = new KeptCanvas(this.#grid, this.#store.raster, missing);
    for (const { input } of this.#tracksNear(missing))
      sweepTrackAt(input, level, this.#reading, canvas);
    for (const [tile, bits] of canvas.tiles) kept.bits.set(tile, bits);
    for (const tile of missing) kept.drawn.add(tile);
  }

  #tracksNear(tiles: ReadonlySet<number>): readonly SeasonTrack[] {
    return this.#tracks.filter(({ box, input }) => {
      if (box === null) return false;
      const reach = radiusAt(input, 'optimistic');
      const grown = {
        minX: box.minX - reach,
        minY: box.minY - reach,
        maxX: box.maxX + reach,
        maxY: box.maxY + reach,
      };
      return tilesUnder(this.#grid, grown).some((tile) => tiles.has(tile));
    });
  }
}

function mipsIn(kept: LevelTiles, tile: number, raster: Raster): CoverMips | null {
  const known = kept.mips.get(tile);
  if (known !== undefined) return known;
  const bits = kept.bits.get(tile);
  if (bits === undefined) return null;
  const mips = summarise(bits, raster);
  kept.mips.set(tile, mips);
  return mips;
}
