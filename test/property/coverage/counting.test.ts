import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { legTable } from '../../../shared/coverage/leg-table.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import type { TrackCounting } from '../../../shared/tracks/counting.ts';
import type { LegUseSpan } from '../../../shared/tracks/counting-records.ts';
import { splitLegs } from '../../../shared/tracks/legs.ts';
import { modeTable } from '../../../shared/tracks/mode-table.ts';
import { unpackTrack } from '../../../shared/tracks/packing.ts';
import { cutByUse, overlaySpans, sumSteps } from '../../../shared/tracks/uses/leg-uses.ts';
import { arbitraryTrack, arbitraryTracks } from '../../builders/arbitrary-track.ts';
import { aGround, squareBlocks, testMeridian } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const plane = createPlane(testMeridian);
const ground = aGround(squareBlocks(2, 2, 1000));
const uses = ['search', 'transit', 'standing', 'undeclared'] as const;

const spans = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 80 }),
      length: fc.integer({ min: 1, max: 40 }),
      use: fc.constantFrom(...uses),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.reduce<LegUseSpan[]>(
      (known, { from, length, use }) => overlaySpans(known, [{ from, to: from + length, use }]),
      [],
    ),
  );

const plain: TrackCounting = {
  limits: null,
  spans: [],
  secondPurpose: null,
  dragNet: null,
  errorMetres: null,
  isMember: false,
};
const counted = (input: TrackInput, change: Partial<TrackCounting>): TrackInput => ({
  ...input,
  counting: { ...plain, ...change },
});

async function figuresOf(tracks: readonly TrackInput[]) {
  const season = createSeason(ground);
  await season.changeTracks(tracks, []);
  return season.figures();
}

const close = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThan(1e-6 * (1 + Math.abs(a)));

describe('uses of legs', () => {
  it('conserve metres and seconds, whatever is decided', () => {
    fc.assert(
      fc.property(arbitraryTrack, spans, (input, decided) => {
        const track = splitLegs(unpackTrack(input.packed), input.track.mode, plane);
        const before = track.legs.map((leg) => sumSteps(track, leg));
        const after = cutByUse(track.legs, decided, 'search').map((leg) => sumSteps(track, leg));
        const lines = legTable(counted(input, { spans: decided }), plane);
        for (const name of ['metres', 'seconds'] as const) {
          const sum = (list: readonly { metres: number; seconds: number }[]) =>
            list.reduce((total, item) => total + item[name], 0);
          close(sum(before), sum(after));
          close(sum(before), sum(lines));
        }
      }),
    );
  });

  it('overlay without overlaps, the newest on top, in order', () => {
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...uses),
        (known, from, use) => {
          const laid = overlaySpans(known, [{ from, to: from + 9, use }]);
          for (let i = 1; i < laid.length; i++)
            expect(laid[i]!.from).toBeGreaterThanOrEqual(laid[i - 1]!.to);
          const after = (step: number) =>
            laid.find((span) => span.from <= step && step < span.to)?.use ?? null;
          const before = (step: number) =>
            known.find((span) => span.from <= step && step < span.to)?.use ?? null;
          for (let step = 0; step < 120; step++)
            expect(after(step)).toBe(step >= from && step < from + 9 ? use : before(step));
        },
      ),
    );
  });

  it('nest: pessimistic in nominal in optimistic, and never more than undecided search', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTrack, spans, async (input, decided) => {
        const search = { ...input, track: { ...input.track, purpose: 'survey' as const } };
        const season = createSeason(ground);
        await season.changeTracks([counted(search, { spans: decided })], []);
        const intervals = await season.intervals(ground.blocks.blocks.map(({ code }) => code));
        if (intervals === 'cancelled') throw new Error('cancelled');
        const whole = new Map((await figuresOf([search])).blocks.map((row) => [row.code, row]));
        for (const [code, seen] of intervals) {
          expect(seen.pessimistic).toBeLessThanOrEqual(seen.nominal);
          expect(seen.nominal).toBeLessThanOrEqual(seen.optimistic);
          expect(seen.nominal).toBeLessThanOrEqual(whole.get(code)!.seenSquareMetres);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('limits of a mode nest: tighter ones keep no step that wider ones break', () => {
  fc.assert(
    fc.property(arbitraryTrack, fc.double({ min: 0.05, max: 1, noNaN: true }), (input, factor) => {
      const { mode } = input.track;
      if (mode === 'video') return;
      const limits = modeTable[mode];
      const tight = {
        stepSeconds: limits.stepSeconds * factor,
        stepMetres: limits.stepMetres * factor,
        speedKilometresPerHour: limits.speedKilometresPerHour * factor,
      };
      const sum = (given: TrackInput) =>
        legTable(given, plane).reduce((total, { metres }) => total + metres, 0);
      expect(sum(counted(input, { limits: tight }))).toBeLessThanOrEqual(sum(input) + 1e-6);
    }),
  );
});

it('people on one track multiply neither length nor area', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTrack, fc.integer({ min: 2, max: 50 }), async (input, people) => {
      const one = await figuresOf([{ ...input, track: { ...input.track, people: 1 } }]);
      const many = await figuresOf([{ ...input, track: { ...input.track, people } }]);
      for (const [at, row] of many.blocks.entries()) {
        const alone = one.blocks[at]!;
        expect({ ...row, personTimes: 0 }).toEqual({ ...alone, personTimes: 0 });
        expect(row.personTimes).toBe(alone.personTimes * people);
      }
    }),
    { numRuns: 30 },
  );
});

it('filters commute: round then mode then days, or all at once', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTracks, fc.constantFrom('foot', 'vehicle'), async (tracks, mode) => {
      const rounds = tracks.map((input, i) => ({
        ...input,
        track: { ...input.track, roundId: `round-${i % 2}` },
      }));
      const nothing = { roundId: null, modes: null, from: null, until: null };
      const stepwise = createSeason(ground);
      await stepwise.changeTracks(rounds, []);
      await stepwise.setFilter({ ...nothing, modes: [mode] });
      await stepwise.setFilter({ ...nothing, modes: [mode], roundId: 'round-0' });
      const atOnce = createSeason(ground);
      await atOnce.setFilter({ ...nothing, roundId: 'round-0' });
      await atOnce.setFilter({ ...nothing, roundId: 'round-0', modes: [mode] });
      await atOnce.changeTracks(rounds, []);
      expect(stepwise.figures().blocks).toEqual(atOnce.figures().blocks);
    }),
    { numRuns: 30 },
  );
});

it('a drag-net with its members’ tracks added is the drag-net alone, where they lie inside', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 6, max: 20 }),
      fc.integer({ min: 10, max: 15 }),
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 3 }),
      async (people, spacingMetres, offsets) => {
        // Members sweep 10 m to either side: no finer raster than the net’s, and a metre inside its strip.
        const room = (people * spacingMetres) / 2 - 11;
        const leader = counted(aTrack([eastAt(1000, 200, 1800)], { id: 'leader' }), {
          dragNet: { people, spacingMetres },
        });
        const members = offsets.map((percent, i) =>
          counted(
            aTrack([eastAt(1000 + (percent / 100) * room, 300, 1700)], {
              id: `member-${i}`,
              track: { sweepHalfWidthMetres: 10 },
            }),
            { isMember: true },
          ),
        );
        const alone = await figuresOf([leader]);
        const together = await figuresOf([leader, ...members]);
        const bare = ({ blocks }: typeof alone) =>
          blocks.map(({ tracksInside: _tracks, ...row }) => row);
        expect(bare(together)).toEqual(bare(alone));
        expect(alone.blocks[0]!.personTimes).toBe(people);
      },
    ),
    { numRuns: 30 },
  );
});

function eastAt(north: number, from: number, to: number) {
  return along(
    [
      [from, north],
      [to, north],
    ],
    20,
  );
}
