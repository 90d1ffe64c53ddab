import { expect, it } from 'vitest';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { aGround, squareBlocks } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const ground = aGround(squareBlocks(1, 1, 1000));
const { code } = ground.blocks.blocks[0]!;

/** A walk of 800 m due north on a day, so many metres east. */
function walk(id: string, east: number, day: string | null, metres = 800): TrackInput {
  const line = along([
    [east, 100],
    [east, 100 + metres],
  ]);
  const input = aTrack([line], { everySeconds: Number.NaN });
  const time = day === null ? null : `${day}T02:00:00.000Z`;
  return { ...input, track: { ...input.track, id, firstTime: time, lastTime: time } };
}

it('counts of each day its own walks and those after it, and the whole last', async () => {
  const season = createSeason(ground);
  await season.changeTracks(
    [
      walk('old', 200, '2026-04-01'),
      walk('undated', 800, null),
      walk('again', 200, '2026-04-05'),
      walk('new', 500, '2026-04-09', 30),
    ],
    [],
  );
  const found = await season.intervals([code]);
  if (found === 'cancelled') throw new Error('cancelled');
  const { since, nominal } = found.get(code)!;
  expect(since.map(({ day }) => day)).toEqual(['2026-04-09', '2026-04-05', '2026-04-01', null]);
  expect(since.map(({ isReached }) => isReached)).toEqual([false, true, true, true]);
  const areas = since.map(({ seenSquareMetres }) => seenSquareMetres);
  expect(areas[1]).toBeGreaterThan(areas[0]! + 9000);
  expect(areas[2]).toBeCloseTo(areas[1]!, -2);
  expect(areas[3]).toBe(nominal);
  expect(nominal).toBe(season.figures().seenSquareMetres);
});

it('follows the filter', async () => {
  const season = createSeason(ground);
  await season.changeTracks([walk('a', 200, '2026-04-01'), walk('b', 500, '2026-04-05')], []);
  await season.setFilter({ roundId: null, modes: null, from: null, until: '2026-04-02' });
  const found = await season.intervals([code]);
  if (found === 'cancelled') throw new Error('cancelled');
  expect(found.get(code)!.since.map(({ day }) => day)).toEqual(['2026-04-01']);
});
