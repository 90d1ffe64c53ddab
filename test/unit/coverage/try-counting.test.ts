import { describe, expect, it } from 'vitest';
import { halfWidthAt } from '../../../shared/coverage/counting-legs.ts';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { type CountingChange, tryCounting } from '../../../shared/coverage/try-counting.ts';
import { packTrack } from '../../../shared/tracks/packing.ts';
import { aGround, squareBlocks } from '../../builders/ground-builder.ts';
import { seededWalk } from '../../builders/seeded-walk.ts';
import { plainTrack } from '../../builders/track-builder.ts';

const ground = aGround(squareBlocks(2, 2, 500));
const walks: TrackInput[] = ['a', 'b'].map((id, index) => ({
  track: { ...plainTrack, id, sweepHalfWidthMetres: 6 },
  packed: packTrack(seededWalk(index + 1, 400)),
}));
const tried = async (changes: readonly (readonly [string, CountingChange])[]) => {
  const trial = await tryCounting(ground, walks, new Map(changes), async () => 'go');
  if (trial === 'cancelled') throw new Error('cancelled');
  return trial;
};

describe('a trial', () => {
  it('gives what the season would give, before and after', async () => {
    const trial = await tried([
      ['a', { sweepHalfWidthMetres: 9 }],
      ['b', { sweepHalfWidthMetres: 6 }],
    ]);
    const season = createSeason(ground);
    await season.changeTracks(walks, []);
    expect(trial.before.seen.nominal).toBeCloseTo(season.figures().seenSquareMetres, 6);
    const wider = { ...walks[0]!, track: { ...walks[0]!.track, sweepHalfWidthMetres: 9 } };
    await season.changeTracks([wider], []);
    expect(trial.after.seen.nominal).toBeCloseTo(season.figures().seenSquareMetres, 6);
    expect(trial).toMatchObject({ tracks: 2, changed: 1 });
  });

  it('of a larger position error widens the interval and leaves the nominal figure as it is', async () => {
    const { before, after } = await tried([['a', { errorMetres: 8 }]]);
    expect(after.seen.nominal).toBe(before.seen.nominal);
    expect(after.seen.pessimistic).toBeLessThan(before.seen.pessimistic);
    expect(after.seen.optimistic).toBeGreaterThan(before.seen.optimistic);
  });

  it('of tighter limits breaks the walk up and reaches less', async () => {
    const limits = { stepSeconds: null, stepMetres: 4, speedKilometresPerHour: null };
    const { before, after } = await tried(walks.map(({ track }) => [track.id, { limits }]));
    expect(after.seen.nominal).toBeLessThan(before.seen.nominal);
    expect(after.blocksReached).toBeLessThanOrEqual(before.blocksReached);
  });

  it('ends when it is given up', async () => {
    expect(await tryCounting(ground, walks, new Map(), async () => 'cancel')).toBe('cancelled');
  });
});

describe('half-widths of the interval', () => {
  it.each([
    // Nominal, error, pessimistic, optimistic.
    [6, 3, 3, 9],
    [20, 3, 17, 23],
    [2.5, 3, 1.25, 3.75],
    [6, 6, 1.5, 12],
    [20, 8, 12, 28],
    [2.5, 6, 0.625, 5],
  ])('of %d m at an error of %d m are %d and %d m', (nominal, error, low, high) => {
    expect(halfWidthAt(nominal, 'pessimistic', error)).toBeCloseTo(low, 9);
    expect(halfWidthAt(nominal, 'nominal', error)).toBe(nominal);
    expect(halfWidthAt(nominal, 'optimistic', error)).toBeCloseTo(high, 9);
  });

  it('nest, and widen with the error', () => {
    for (const nominal of [0.5, 2.5, 6, 20, 80])
      for (const error of [3, 4, 6, 8, 20, 50]) {
        const at = (level: 'pessimistic' | 'optimistic', metres: number) =>
          halfWidthAt(nominal, level, metres);
        expect(at('pessimistic', error)).toBeGreaterThan(0);
        expect(at('pessimistic', error)).toBeLessThan(nominal);
        expect(at('optimistic', error)).toBeGreaterThan(nominal);
        expect(at('pessimistic', error + 1)).toBeLessThanOrEqual(at('pessimistic', error));
        expect(at('optimistic', error + 1)).toBeGreaterThanOrEqual(at('optimistic', error));
      }
  });
});
