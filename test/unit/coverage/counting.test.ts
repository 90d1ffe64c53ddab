import { describe, expect, it } from 'vitest';
import { legTable } from '../../../shared/coverage/leg-table.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { trackLines } from '../../../shared/coverage/track-lines.ts';
import { viewInput, watchedHours } from '../../../shared/coverage/view-tracks.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { declaredUse, type TrackCounting } from '../../../shared/tracks/counting.ts';
import type { ViewPost } from '../../../shared/tracks/counting-records.ts';
import {
  aGround,
  positionAt,
  rectangle,
  squareBlocks,
  testMeridian,
} from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const plane = createPlane(testMeridian);
const plain: TrackCounting = {
  limits: null,
  spans: [],
  secondPurpose: null,
  dragNet: null,
  errorMetres: null,
  isMember: false,
};
const eastward = along(
  [
    [100, 500],
    [900, 500],
  ],
  10,
);

async function seasonOf(...tracks: Parameters<ReturnType<typeof createSeason>['changeTracks']>[0]) {
  const season = createSeason(aGround(squareBlocks(2, 1, 1000)));
  await season.changeTracks(tracks, []);
  return season;
}

it('sweeps only what was searched: half a way decided transit leaves half the strip', async () => {
  const spans = [{ from: 40, to: 80, use: 'transit' as const }];
  const whole = (await seasonOf(aTrack([eastward]))).figures().blocks[0]!;
  const half = (await seasonOf({ ...aTrack([eastward]), counting: { ...plain, spans } })).figures()
    .blocks[0]!;
  // 800 m × 30 m and two half discs; 400 m × 30 m and the same two.
  expect(whole.seenSquareMetres).toBeGreaterThan(24_600);
  expect(whole.seenSquareMetres - half.seenSquareMetres).toBeCloseTo(400 * 30, -2);
  expect(half.metresInside).toBeCloseTo(400, 1);
});

it('keeps standing as time: no ground, no metres, not reached', async () => {
  const spans = [{ from: 0, to: 80, use: 'standing' as const }];
  const stood = (await seasonOf({ ...aTrack([eastward]), counting: { ...plain, spans } })).figures()
    .blocks[0]!;
  expect(stood).toMatchObject({
    seenSquareMetres: 0,
    metresInside: 0,
    secondsInside: 0,
    standingSeconds: 800,
    reached: false,
    personTimes: 0,
  });
});

it('counts an undeclared leg of a survey in the nominal figure and not in the pessimistic', async () => {
  const spans = [{ from: 0, to: 80, use: 'undeclared' as const }];
  const season = await seasonOf({ ...aTrack([eastward]), counting: { ...plain, spans } });
  const found = await season.intervals(['A1']);
  if (found === 'cancelled') throw new Error('cancelled');
  expect(found.get('A1')).toMatchObject({ pessimistic: 0 });
  expect(found.get('A1')!.nominal).toBeGreaterThan(24_000);
});

it('declares by purpose, and by two purposes together', () => {
  expect(declaredUse('survey')).toBe('search');
  expect(declaredUse('patrol')).toBe('search');
  expect(declaredUse('commuting')).toBe('transit');
  expect(declaredUse('undeclared')).toBe('undeclared');
  expect(declaredUse('patrol', 'survey')).toBe('search');
  expect(declaredUse('survey', 'commuting')).toBe('undeclared');
});

it('tables a leg with its use and its suggestion, and adds up to the whole', () => {
  const lines = legTable(
    { ...aTrack([eastward]), counting: { ...plain, spans: [{ from: 0, to: 20, use: 'transit' }] } },
    plane,
  );
  expect(lines.map(({ from, to, use, isDecided }) => [from, to, use, isDecided])).toEqual([
    [0, 20, 'transit', true],
    [20, 80, 'search', false],
  ]);
  // 10 m in 10 s is 3.6 km/h, and straight on.
  expect(lines[0]!.suggested).toBe('transit');
  expect(lines[0]!.kilometresPerHour).toBeCloseTo(3.6, 1);
  expect(lines.reduce((sum, line) => sum + line.metres, 0)).toBeCloseTo(800, 1);
  expect(lines.reduce((sum, line) => sum + line.seconds, 0)).toBe(800);
});

it('draws every use by itself', () => {
  const spans = [
    { from: 0, to: 20, use: 'transit' as const },
    { from: 20, to: 40, use: 'standing' as const },
  ];
  const lines = trackLines({ ...aTrack([eastward]), counting: { ...plain, spans } });
  expect([lines.transit, lines.standing, lines.search].map((list) => list[0]!.length)).toEqual([
    21, 21, 41,
  ]);
});

it('splits by the limits a track came in under', () => {
  const limits = { stepSeconds: 5, stepMetres: null, speedKilometresPerHour: null };
  expect(legTable({ ...aTrack([eastward]), counting: { ...plain, limits } }, plane)).toEqual([]);
});

describe('a camera’s view', () => {
  const post: ViewPost = {
    id: 'post-1',
    name: '三号井场球机',
    roundId: 'round-1',
    position: positionAt([500, 500]),
    bearingDegrees: 0,
    angleDegrees: 90,
    rangeMetres: 200,
    fromDay: '2026-04-01',
    untilDay: '2026-04-10',
    fromHour: '08:00',
    untilHour: '18:00',
  };

  it('is seen as a sector, enters nothing, and counts for nothing in the pessimistic figure', async () => {
    const season = await seasonOf(viewInput(post));
    const [row] = season.figures().blocks;
    // A quarter of a disc of 200 m.
    expect(row!.seenSquareMetres).toBeCloseTo((Math.PI * 200 ** 2) / 4, -3);
    expect(row).toMatchObject({ reached: false, metresInside: 0, tracksInside: 0, personTimes: 0 });
    const found = await season.intervals(['A1']);
    if (found === 'cancelled') throw new Error('cancelled');
    expect(found.get('A1')!.pessimistic).toBe(0);
    expect(found.get('A1')!.optimistic).toBe(found.get('A1')!.nominal);
    const turf = await season.uncoveredByTurf('A1', () => 0);
    expect(turf).toMatchObject({ kind: 'compared', agrees: true });
  });

  it('looks over the edge of the ground without marking any other place', async () => {
    const season = await seasonOf(
      viewInput({ ...post, position: positionAt([-100, 500]), bearingDegrees: 270 }),
    );
    expect(season.figures().seenSquareMetres).toBe(0);
  });

  it('follows round, mode and days like a track', async () => {
    const season = await seasonOf(viewInput(post));
    const nothing = { roundId: null, modes: null, from: null, until: null };
    for (const filter of [
      { ...nothing, roundId: 'round-2' },
      { ...nothing, modes: ['foot'] as const },
      { ...nothing, from: '2026-04-11' },
    ]) {
      await season.setFilter(filter);
      expect(season.figures().seenSquareMetres).toBe(0);
    }
    await season.setFilter({ ...nothing, from: '2026-04-10' });
    expect(season.figures().seenSquareMetres).toBeGreaterThan(30_000);
  });

  it('watches so many hours, over midnight too', () => {
    expect(watchedHours(post)).toBe(100);
    expect(watchedHours({ ...post, fromHour: '22:00', untilHour: '06:00' })).toBe(80);
  });
});

it('gives both rates by hand, excluded ground walked through', async () => {
  // Two blocks of 1 km². A lane 800 × 30 m in the first crosses excluded ground 200 × 100 m.
  const ground = aGround(squareBlocks(2, 1, 1000), [rectangle(400, 450, 600, 550)]);
  const season = createSeason(ground);
  await season.changeTracks([aTrack([eastward])], []);
  const figures = season.figures();
  const strip = 800 * 30 + Math.PI * 15 ** 2;
  const lost = 200 * 30;
  expect(figures.blocksReached / figures.blocks.length).toBe(0.5);
  expect(figures.excludedSquareMetres).toBeCloseTo(20_000, -2);
  expect(figures.seenSquareMetres).toBeCloseTo(strip - lost, -2);
  const rate = figures.seenSquareMetres / (figures.maskSquareMetres - figures.excludedSquareMetres);
  expect(rate).toBeCloseTo((strip - lost) / (2_000_000 - 20_000), 4);
});
