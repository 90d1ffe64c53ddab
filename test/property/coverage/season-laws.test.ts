import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockIndex } from '../../../shared/coverage/block-index.ts';
import type { Level } from '../../../shared/coverage/figures.ts';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { rasterFor } from '../../../shared/coverage/raster.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import type { Season } from '../../../shared/coverage/season-contract.ts';
import { createGroundTiles } from '../../../shared/coverage/season-ground.ts';
import { readSeasonTrack, sweepTrackAt } from '../../../shared/coverage/season-track.ts';
import { KeptCanvas, ScratchCanvas, TileStore } from '../../../shared/coverage/tile-store.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { arbitraryTrack, arbitraryTracks } from '../../builders/arbitrary-track.ts';
import { aGround, rectangle, squareBlocks, testMeridian } from '../../builders/ground-builder.ts';
import { aTrack } from '../../builders/track-builder.ts';

const ground = aGround(squareBlocks(2, 2, 1000), [rectangle(600, 600, 1400, 900)]);
const tiles = createGroundTiles(ground);
const raster = rasterFor(12);
const reading = {
  plane: createPlane(testMeridian),
  index: createBlockIndex(ground.blocks.blocks),
  isRaw: false,
};
const codes = ground.blocks.blocks.map((block) => block.code);
const runs = { numRuns: 20 };

async function seasonOf(tracks: readonly TrackInput[]): Promise<Season> {
  const season = createSeason(ground);
  await season.changeTracks(tracks, []);
  return season;
}

/** Everything a season says of its ground. */
async function saysOf(season: Season) {
  return {
    figures: season.figures(),
    gaps: await season.gaps(codes),
    intervals: await season.intervals(codes),
    effort: season.effort(),
  };
}

function bitsAt(level: Level, track: TrackInput): ReadonlyMap<number, Int32Array> {
  const canvas = new KeptCanvas(tiles.grid, raster, [...tiles.grid.wanted.keys()]);
  sweepTrackAt(track, level, reading, canvas);
  return canvas.tiles;
}

function isWithin(inner: ReadonlyMap<number, Int32Array>, outer: ReadonlyMap<number, Int32Array>) {
  return [...inner].every(([tile, bits]) => {
    const other = outer.get(tile);
    return bits.every((word, i) => (word & ~(other?.[i] ?? 0)) === 0);
  });
}

function storeOf(tracks: readonly TrackInput[]): TileStore {
  const store = new TileStore(raster);
  const canvas = new ScratchCanvas(tiles.grid, raster);
  for (const input of tracks)
    store.put(input.track.id, readSeasonTrack(input, reading, canvas).footprints);
  for (const tile of store.tiles()) store.redraw(tile, () => true);
  return store;
}

describe('the season', () => {
  it('does not depend on the order of the tracks', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, async (tracks) => {
        const back = [...tracks].reverse();
        expect(await saysOf(await seasonOf(back))).toEqual(await saysOf(await seasonOf(tracks)));
        const [one, other] = [storeOf(tracks), storeOf(back)];
        for (const tile of tiles.grid.wanted.keys())
          expect(other.bitsOf(tile)).toEqual(one.bitsOf(tile));
      }),
      runs,
    );
  });

  it('is as it was when tracks are added and deleted again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, arbitraryTrack, async (tracks, extra) => {
        const season = await seasonOf(tracks);
        const before = await saysOf(season);
        const added = { ...extra, track: { ...extra.track, id: 'extra' } };
        await season.changeTracks([added], []);
        await season.changeTracks([{ ...added, packed: tracks[0]!.packed }], []);
        await season.changeTracks([], ['extra']);
        expect(await saysOf(season)).toEqual(before);
      }),
      runs,
    );
  });

  it('says the same of the same track twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, async (tracks) => {
        const season = await seasonOf(tracks);
        const before = season.figures();
        expect(await season.changeTracks(tracks, [])).toEqual(before);
      }),
      runs,
    );
  });

  it('never sees less with one more track', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, async (tracks) => {
        const fewer = (await seasonOf(tracks.slice(1))).figures();
        const more = (await seasonOf(tracks)).figures();
        for (const [i, block] of more.blocks.entries())
          expect(block.seenSquareMetres).toBeGreaterThanOrEqual(fewer.blocks[i]!.seenSquareMetres);
      }),
      runs,
    );
  });

  it('splits every mask into seen, uncovered and excluded, and uncovered into gaps and slivers', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, async (tracks) => {
        const season = await seasonOf(tracks);
        const gaps = await season.gaps(codes);
        if (gaps === 'cancelled') throw new Error('cancelled');
        for (const block of season.figures().blocks) {
          const { seenSquareMetres, uncoveredSquareMetres, excludedSquareMetres } = block;
          expect(seenSquareMetres + uncoveredSquareMetres + excludedSquareMetres).toBe(
            block.maskSquareMetres,
          );
          const found = gaps.get(block.code)!;
          const listed = found.gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0);
          expect(listed + found.sliverSquareMetres).toBe(uncoveredSquareMetres);
        }
      }),
      runs,
    );
  });

  it('holds the pessimistic within the nominal within the optimistic, bit by bit', () => {
    fc.assert(
      fc.property(arbitraryTrack, (track) => {
        const nominal = bitsAt('nominal', track);
        expect(isWithin(bitsAt('pessimistic', track), nominal)).toBe(true);
        expect(isWithin(nominal, bitsAt('optimistic', track))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('does not multiply ground by people', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTrack, async (track) => {
        const alone = (
          await seasonOf([{ ...track, track: { ...track.track, people: 1 } }])
        ).figures();
        const many = (
          await seasonOf([{ ...track, track: { ...track.track, people: 9 } }])
        ).figures();
        expect(many.blocks.map((block) => ({ ...block, personTimes: 0 }))).toEqual(
          alone.blocks.map((block) => ({ ...block, personTimes: 0 })),
        );
      }),
      runs,
    );
  });

  it('adds nothing for a planted jump of two kilometres, but for raw', async () => {
    const line = (east: number) =>
      Array.from({ length: 20 }, (_none, i) => [east + 5 * i, 100] as const);
    const apart = aTrack([line(50), line(1800)]);
    const jumping = aTrack([[...line(50), ...line(1800)]]);
    const figures = (await seasonOf([jumping])).figures();
    expect(figures.seenSquareMetres).toBe((await seasonOf([apart])).figures().seenSquareMetres);
    const raw = createSeason(ground, { raw: true });
    const swept = await raw.changeTracks([jumping], []);
    if (swept === 'cancelled') throw new Error('cancelled');
    expect(swept.seenSquareMetres).toBeGreaterThan(figures.seenSquareMetres + 1600 * 29);
  });

  it('never throws on finite numbers', async () => {
    const wild = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.double({ min: -2e6, max: 2e6, noNaN: true }),
            fc.double({ min: -2e6, max: 2e6, noNaN: true }),
          ),
          { maxLength: 12 },
        ),
        wild,
        fc.boolean(),
        async (line, sweepHalfWidthMetres, raw) => {
          const season = createSeason(ground, { raw });
          const track = aTrack([line], { track: { sweepHalfWidthMetres } });
          await season.changeTracks([track], []);
          await season.gaps(codes);
          await season.intervals(codes);
          for (const z of [0, 5, 12, 17]) season.paintTile(z, 2 ** z - 1, 2 ** z - 1, 'optimistic');
        },
      ),
      runs,
    );
  });
});
