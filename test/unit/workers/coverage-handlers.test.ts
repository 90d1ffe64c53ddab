import { describe, expect, it } from 'vitest';
import { createCoverageHandlers } from '../../../renderer/workers/coverage-handlers.ts';
import type { TrackFilter } from '../../../shared/coverage/figures.ts';
import { aGround, squareBlocks } from '../../builders/ground-builder.ts';
import { aTrack } from '../../builders/track-builder.ts';

const go = async () => 'go' as const;
const all: TrackFilter = { roundId: null, modes: null, from: null, until: null };
const ground = () => aGround(squareBlocks(2, 2, 1000));
const walk = () =>
  aTrack(
    [
      [
        [100, 500],
        [350, 500],
        [600, 500],
      ],
    ],
    { everySeconds: 20, track: { mode: 'vehicle' } },
  );

describe('the coverage worker', () => {
  it('refuses work before it has a ground', async () => {
    const handlers = createCoverageHandlers();
    await expect(handlers.setFilter({ filter: all }, go)).rejects.toThrow(/before a ground/);
    expect(await handlers.tile({ z: 14, x: 1, y: 1, level: 'nominal', revision: 1 })).toBeNull();
  });

  it('does what it is asked in the order asked, though nobody waits in between', async () => {
    const handlers = createCoverageHandlers();
    const input = walk();
    const [, added, removed] = await Promise.all([
      handlers.open(ground()),
      handlers.changeTracks({ put: [input], removeIds: [] }, go),
      handlers.changeTracks({ put: [], removeIds: [input.track.id] }, go),
    ]);
    if (added === 'cancelled' || removed === 'cancelled') throw new Error('cancelled');
    expect(added.seenSquareMetres).toBeGreaterThan(1000);
    expect(removed.seenSquareMetres).toBe(0);
    expect(removed.maskSquareMetres).toBe(added.maskSquareMetres);
  });

  it('goes on after a refusal', async () => {
    const handlers = createCoverageHandlers();
    await handlers.intervals({ codes: ['A1'] }, go).catch(() => undefined);
    await handlers.open(ground());
    expect(await handlers.setFilter({ filter: all }, go)).toMatchObject({ seenSquareMetres: 0 });
  });

  it('draws the lines of each track in the order given, and stops when cancelled', async () => {
    const handlers = createCoverageHandlers();
    const [one, two] = [walk(), walk()];
    const tracks = [one, { ...two, track: { ...two.track, id: 'second' } }];
    const drawn = await handlers.lines({ tracks }, go);
    if (drawn === 'cancelled') throw new Error('cancelled');
    expect(drawn.map(({ trackId }) => trackId)).toEqual([one.track.id, 'second']);
    expect(await handlers.lines({ tracks }, async () => 'cancel')).toBe('cancelled');
  });
});
