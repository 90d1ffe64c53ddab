import { createPlane } from '../geometry/plane.ts';
import type { AssetSource } from './assets/asset-places.ts';
import { createBlockIndex } from './block-index.ts';
import { type BlockMask, countSeen } from './block-mask.ts';
import type {
  BlockGaps,
  BlockInterval,
  Level,
  Pause,
  SeasonFigures,
  TrackFilter,
  TurfOpinion,
} from './figures.ts';
import { findGaps } from './find-gaps.ts';
import type { GroundInput, TrackInput } from './inputs.ts';
import { LevelBits } from './level-bits.ts';
import { paintTile } from './paint-tile.ts';
import { pixelSquareMetres, rasterFor } from './raster.ts';
import { effortOf, reachesOf, seenInAreas, tallySeason, visitsOf } from './season-assets.ts';
import type {
  AreaSeen,
  Season,
  SeasonEffort,
  SeasonOptions,
  TrackReach,
  TrackVisits,
} from './season-contract.ts';
import { figuresOf } from './season-figures.ts';
import { createGroundTiles, maskGround } from './season-ground.ts';
import {
  rasterForTracks,
  readSeasonTrack,
  type SeasonTrack,
  type TrackReading,
} from './season-track.ts';
import { seenIntervals } from './seen-intervals.ts';
import { ScratchCanvas, TileStore } from './tile-store.ts';
import { isCounted } from './track-filter.ts';
import { opinionByTurf } from './turf-opinion.ts';
import { uncoveredRuns } from './uncovered-runs.ts';

/** An empty season over the ground. */
export function createSeason(ground: GroundInput, options: SeasonOptions = {}): Season {
  return new RowSeason(ground, options);
}

const everything: TrackFilter = { roundId: null, modes: null, from: null, until: null };
const always: Pause = async () => 'go';

class RowSeason implements Season {
  readonly #ground: GroundInput;
  readonly #reading: TrackReading;
  readonly #tiles: ReturnType<typeof createGroundTiles>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #tracks = new Map<string, SeasonTrack>();
  readonly #seenPixels: number[];
  #last: Promise<unknown> = Promise.resolve();
  #filter: TrackFilter;
  #store = new TileStore(rasterFor(Number.POSITIVE_INFINITY));
  /** Blocks as pixels of the store's raster; made when first asked for, since the first tracks may change the raster. */
  #masks: readonly BlockMask[] | null = null;
  #levels: LevelBits;
  /** Summed up when first asked for after a change. */
  #figures: SeasonFigures | null = null;

  constructor(ground: GroundInput, { raw: isRaw = false, filter = everything }: SeasonOptions) {
    const { blocks } = ground.blocks;
    this.#ground = ground;
    this.#filter = filter;
    const plane = createPlane(ground.centralMeridian);
    this.#reading = { plane, index: createBlockIndex(blocks), isRaw };
    this.#tiles = createGroundTiles(ground);
    this.#numbers = new Map(blocks.map((block, number) => [block.code, number]));
    this.#seenPixels = blocks.map(() => 0);
    this.#levels = this.#freshLevels();
  }

  changeTracks(
    put: readonly TrackInput[],
    removeIds: readonly string[],
    pause: Pause = always,
  ): Promise<SeasonFigures | 'cancelled'> {
    const latest = new Map(put.map((input) => [input.track.id, input]));
    return this.#inTurn(() => this.#change([...latest.values()], removeIds, pause));
  }

  async #change(
    put: readonly TrackInput[],
    removeIds: readonly string[],
    pause: Pause,
  ): Promise<SeasonFigures | 'cancelled'> {
    const gone = new Set([...removeIds, ...put.map((input) => input.track.id)]);
    const kept = [...this.#tracks.values()].filter(({ input }) => !gone.has(input.track.id));
    const raster = rasterForTracks([...kept.map(({ input }) => input), ...put]);
    const isSameRaster = raster === this.#store.raster;
    const toRead = isSameRaster ? put : [...kept.map(({ input }) => input), ...put];
    const fresh: SeasonTrack[] = [];
    const canvas = new ScratchCanvas(this.#tiles.grid, raster);
    for (const [done, input] of toRead.entries()) {
      if ((await pause(done, toRead.length)) === 'cancel') return 'cancelled';
      fresh.push(readSeasonTrack(input, this.#reading, canvas));
    }
    const dirty = new Set<number>(isSameRaster ? [] : this.#store.tiles());
    if (!isSameRaster) {
      this.#store = new TileStore(raster);
      this.#masks = null;
    }
    for (const id of gone) this.#drop(id, dirty);
    for (const track of fresh) this.#keep(track, dirty);
    return this.#redraw(dirty);
  }

  setFilter(filter: TrackFilter, pause: Pause = always): Promise<SeasonFigures | 'cancelled'> {
    return this.#inTurn(() => this.#refilter(filter, pause));
  }

  async #refilter(filter: TrackFilter, pause: Pause): Promise<SeasonFigures | 'cancelled'> {
    const dirty = new Set<number>();
    const before = this.#filter;
    if ((await pause(0, 1)) === 'cancel') return 'cancelled';
    for (const { input, footprints } of this.#tracks.values())
      if (isCounted(input.track, before) !== isCounted(input.track, filter))
        for (const tile of footprints.keys()) dirty.add(tile);
    this.#filter = filter;
    return this.#redraw(dirty);
  }

  figures(): SeasonFigures {
    this.#figures ??= this.#sumUp();
    return this.#figures;
  }

  intervals(
    codes: readonly string[],
    pause: Pause = always,
  ): Promise<ReadonlyMap<string, BlockInterval> | 'cancelled'> {
    return this.#inTurn(() => this.#interval(codes, pause));
  }

  async #interval(
    codes: readonly string[],
    pause: Pause,
  ): Promise<ReadonlyMap<string, BlockInterval> | 'cancelled'> {
    const numbers = this.#numbersOf(codes);
    const square = pixelSquareMetres(this.#store.raster);
    const found = await seenIntervals(
      {
        blocks: numbers,
        tilesOfBlock: this.#tiles.tilesOfBlock,
        tracks: this.#counting(),
        raster: this.#store.raster,
        levels: this.#levels,
        nominal: (tile) => this.#store.bitsOf(tile),
        seenIn: (number, bits) => this.#countIn(number, bits) * square,
      },
      pause,
    );
    if (found === 'cancelled') return found;
    return new Map(numbers.map((at, i) => [this.#ground.blocks.blocks[at]!.code, found[i]!]));
  }

  gaps(
    codes: readonly string[],
    pause: Pause = always,
  ): Promise<ReadonlyMap<string, BlockGaps> | 'cancelled'> {
    return this.#inTurn(() => this.#findGaps(codes, pause));
  }

  async #findGaps(
    codes: readonly string[],
    pause: Pause,
  ): Promise<ReadonlyMap<string, BlockGaps> | 'cancelled'> {
    const found = new Map<string, BlockGaps>();
    const numbers = this.#numbersOf(codes);
    for (const [done, number] of numbers.entries()) {
      if ((await pause(done, numbers.length)) === 'cancel') return 'cancelled';
      const { code } = this.#ground.blocks.blocks[number]!;
      found.set(
        code,
        findGaps(code, this.#uncovered(number), this.#store.raster, this.#reading.plane),
      );
    }
    return found;
  }

  paintTile(z: number, x: number, y: number, level: Level): Uint8ClampedArray | null {
    return paintTile({ z, x, y }, this.#levels.view(level), this.#reading.plane);
  }

  uncoveredByTurf(code: string, now: () => number, pause: Pause = always): Promise<TurfOpinion> {
    const number = this.#numbers.get(code);
    if (number === undefined) throw new Error(`No block ${code} in this season`);
    const block = this.#ground.blocks.blocks[number]!;
    const rows = this.figures().blocks[number]!.uncoveredSquareMetres;
    return opinionByTurf(
      { block, ground: this.#ground, tracks: this.#counting(), reading: this.#reading },
      rows,
      now,
      pause,
    );
  }

  areasSeen(areas: readonly GeoJSON.MultiPolygon[]): readonly AreaSeen[] {
    const { plane } = this.#reading;
    return seenInAreas(areas, plane, this.#tiles.grid, this.#store);
  }

  visits(): readonly TrackVisits[] {
    return visitsOf(this.#counting(), this.#ground.blocks.blocks);
  }

  tallyAssets(sources: readonly AssetSource[], within: number, pause: Pause = always) {
    const counting = this.#counting();
    return tallySeason(sources, counting, this.#ground, this.#reading, within, pause);
  }

  inputs(): readonly TrackInput[] {
    return [...this.#tracks.values()].map(({ input }) => input);
  }

  effort(): SeasonEffort {
    return effortOf(this.#counting());
  }

  reaches(): readonly TrackReach[] {
    return reachesOf(this.#tracks, this.#ground.blocks.blocks);
  }

  /** Work that pauses is done one after another: none sees tracks or a raster change under it. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #counting(): SeasonTrack[] {
    return [...this.#tracks.values()].filter(({ input }) => isCounted(input.track, this.#filter));
  }

  #drop(id: string, dirty: Set<number>): void {
    const old = this.#tracks.get(id);
    if (old === undefined) return;
    for (const tile of old.footprints.keys()) dirty.add(tile);
    this.#store.remove(id, old.footprints);
    this.#tracks.delete(id);
  }

  #keep(track: SeasonTrack, dirty: Set<number>): void {
    const { id } = track.input.track;
    for (const tile of track.footprints.keys()) dirty.add(tile);
    this.#store.put(id, track.footprints);
    this.#tracks.set(id, track);
  }

  #redraw(dirty: ReadonlySet<number>): SeasonFigures {
    const counting = new Set(this.#counting().map(({ input }) => input.track.id));
    const blocks = new Set<number>();
    for (const tile of dirty) {
      this.#store.redraw(tile, (id) => counting.has(id));
      for (const block of this.#tiles.blocksOfTile.get(tile) ?? []) blocks.add(block);
    }
    for (const number of blocks)
      this.#seenPixels[number] = this.#countIn(number, (tile) => this.#store.bitsOf(tile));
    this.#levels = this.#freshLevels();
    this.#figures = null;
    return this.figures();
  }

  #freshLevels(): LevelBits {
    return new LevelBits(this.#tiles.grid, this.#store, this.#counting(), this.#reading);
  }

  #countIn(number: number, bitsOf: (tile: number) => Int32Array | null): number {
    return countSeen(this.#masked()[number]!.free, this.#tiles.grid, this.#store.raster, bitsOf);
  }

  #uncovered(number: number) {
    const { free } = this.#masked()[number]!;
    const bitsOf = (tile: number) => this.#store.bitsOf(tile);
    return uncoveredRuns(free, this.#tiles.grid, this.#store.raster, bitsOf);
  }

  #numbersOf(codes: readonly string[]): number[] {
    return codes.flatMap((code) => this.#numbers.get(code) ?? []);
  }

  #masked(): readonly BlockMask[] {
    this.#masks ??= maskGround(this.#ground, this.#reading.plane, this.#store.raster);
    return this.#masks;
  }

  #sumUp(): SeasonFigures {
    const { blocks } = this.#ground.blocks;
    const raster = this.#store.raster;
    return figuresOf(blocks, this.#masked(), this.#seenPixels, this.#counting(), raster);
  }
}
