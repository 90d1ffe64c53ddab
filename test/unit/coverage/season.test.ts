import { describe, expect, it } from 'vitest';
import { createSeason } from '../../../shared/coverage/season.ts';
import { aBlock, aGround, rectangle, squareBlocks } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const oneBlock = aGround(squareBlocks(1, 1, 1000));
const acrossWest = along([
  [100, 500],
  [900, 500],
]);
const sweptSquareMetres = 800 * 30 + Math.PI * 225;

describe('a season', () => {
  it('measures the mask of a square block to a hundredth of a percent', () => {
    const { blocks } = createSeason(oneBlock).figures();
    expect(Math.abs(blocks[0]!.maskSquareMetres - 1e6)).toBeLessThan(100);
  });

  it('sees the capsule of a straight walk, even one due east', async () => {
    const season = createSeason(oneBlock);
    const figures = await season.changeTracks([aTrack([acrossWest])], []);
    if (figures === 'cancelled') throw new Error('cancelled');
    expect(Math.abs(figures.seenSquareMetres - sweptSquareMetres)).toBeLessThan(40);
    expect(figures.resolutionMetres).toEqual([2, 0.5]);
  });

  it('draws finer for narrower sweeps and goes back when they are removed', async () => {
    const season = createSeason(oneBlock);
    const wide = await season.changeTracks([aTrack([acrossWest], { id: 'a' })], []);
    const narrow = aTrack([acrossWest], { id: 'b', track: { sweepHalfWidthMetres: 3 } });
    const both = await season.changeTracks([narrow], []);
    expect(both).toMatchObject({ resolutionMetres: [0.5, 0.5] });
    expect(await season.changeTracks([], ['b'])).toEqual(wide);
  });

  it('counts a block as reached from two fixes and fifty metres of legs inside', async () => {
    const season = createSeason(aGround(squareBlocks(2, 1, 1000)));
    const points = along([
      [505, 500],
      [1045, 500],
    ]);
    const figures = await season.changeTracks([aTrack([points], { track: { people: 3 } })], []);
    if (figures === 'cancelled') throw new Error('cancelled');
    const [west, east] = figures.blocks;
    expect(west).toMatchObject({ reached: true, tracksInside: 1, personTimes: 3 });
    expect(west!.metresInside).toBeCloseTo(495, 1);
    expect(east).toMatchObject({ reached: false, fixesInside: 5 });
    expect(east!.metresInside).toBeCloseTo(45, 1);
    expect(east!.seenSquareMetres).toBeGreaterThan(1000);
    expect(figures.blocksReached).toBe(1);
  });

  it('says of every track what it did in each block, which adds up to the figures', async () => {
    const season = createSeason(aGround(squareBlocks(2, 1, 1000)));
    const points = along([
      [505, 500],
      [1045, 500],
    ]);
    const figures = await season.changeTracks(
      [aTrack([points], { id: 'b' }), aTrack([points], { id: 'a' })],
      [],
    );
    if (figures === 'cancelled') throw new Error('cancelled');
    const reaches = season.reaches();
    expect(reaches.map(({ trackId, code }) => `${trackId} ${code}`)).toEqual([
      'a A1',
      'a A2',
      'b A1',
      'b A2',
    ]);
    for (const { code, metresInside, fixesInside } of figures.blocks) {
      const own = reaches.filter((reach) => reach.code === code);
      expect(own.reduce((sum, { metres }) => sum + metres, 0)).toBeCloseTo(metresInside, 6);
      expect(own.reduce((sum, { fixes }) => sum + fixes, 0)).toBe(fixesInside);
    }
  });

  it('measures legs exactly in a block that is not a rectangle', async () => {
    const triangle = aBlock('T', [
      [
        [0, 0],
        [1000, 0],
        [0, 1000],
      ],
    ]);
    const season = createSeason(aGround([triangle]));
    const figures = await season.changeTracks([aTrack([acrossWest])], []);
    if (figures === 'cancelled') throw new Error('cancelled');
    expect(figures.blocks[0]!.metresInside).toBeCloseTo(400, 1);
  });

  it('sweeps nothing for commuting, and undeclared tracks not in the pessimistic figure', async () => {
    const season = createSeason(oneBlock);
    const commuting = aTrack([acrossWest], { track: { purpose: 'commuting' } });
    expect(await season.changeTracks([commuting], [])).toMatchObject({ seenSquareMetres: 0 });
    const undeclared = aTrack([acrossWest], { track: { purpose: 'undeclared' } });
    await season.changeTracks([undeclared], []);
    const intervals = await season.intervals(['A1']);
    if (intervals === 'cancelled') throw new Error('cancelled');
    expect(intervals.get('A1')!.pessimistic).toBe(0);
    expect(intervals.get('A1')!.nominal).toBeGreaterThan(0);
  });

  it('narrows and widens the half-width by three metres for the interval', async () => {
    const season = createSeason(oneBlock);
    await season.changeTracks([aTrack([acrossWest])], []);
    const intervals = await season.intervals(['A1']);
    if (intervals === 'cancelled') throw new Error('cancelled');
    const { pessimistic, nominal, optimistic } = intervals.get('A1')!;
    const area = (radius: number) => 800 * 2 * radius + Math.PI * radius * radius;
    expect(Math.abs(pessimistic - area(12))).toBeLessThan(40);
    expect(nominal).toBe(season.figures().seenSquareMetres);
    expect(Math.abs(optimistic - area(18))).toBeLessThan(40);
  });

  it('bridges a short dropout in the optimistic figure only', async () => {
    const season = createSeason(oneBlock);
    const points = [...acrossWest.slice(0, 20), ...acrossWest.slice(29)];
    await season.changeTracks([aTrack([points], { everySeconds: 30 })], []);
    const intervals = await season.intervals(['A1']);
    if (intervals === 'cancelled') throw new Error('cancelled');
    expect(season.effort().dropouts).toBe(1);
    const { nominal, optimistic } = intervals.get('A1')!;
    expect(optimistic - nominal).toBeGreaterThan(6 * 790 + 60 * 30);
  });

  it('leaves excluded ground out of what is seen and of what is left', async () => {
    const season = createSeason(aGround(squareBlocks(1, 1, 1000), [rectangle(0, 400, 500, 600)]));
    const figures = await season.changeTracks([aTrack([acrossWest])], []);
    if (figures === 'cancelled') throw new Error('cancelled');
    expect(Math.abs(figures.excludedSquareMetres - 100_000)).toBeLessThan(60);
    expect(Math.abs(figures.seenSquareMetres - (400 * 30 + (Math.PI * 225) / 2))).toBeLessThan(40);
  });

  it('leaves everything as it was when a change is cancelled', async () => {
    const season = createSeason(oneBlock);
    const before = season.figures();
    const stop = async () => 'cancel' as const;
    expect(await season.changeTracks([aTrack([acrossWest])], [], stop)).toBe('cancelled');
    expect(season.figures()).toBe(before);
    await season.changeTracks([aTrack([acrossWest])], []);
    expect(await season.intervals(['A1'], stop)).toBe('cancelled');
    expect(await season.gaps(['A1'], stop)).toBe('cancelled');
  });

  it('counts only the round, mode and days of the filter, and everything again without one', async () => {
    const season = createSeason(oneBlock);
    const all = await season.changeTracks([aTrack([acrossWest])], []);
    const open = { roundId: null, modes: null, from: null, until: null };
    const nothing = { seenSquareMetres: 0, blocksReached: 0 };
    expect(await season.setFilter({ ...open, roundId: 'round-2' })).toMatchObject(nothing);
    expect(await season.setFilter({ ...open, modes: ['boat'] })).toMatchObject(nothing);
    expect(await season.setFilter({ ...open, from: '2026-04-02' })).toMatchObject(nothing);
    expect(await season.setFilter({ ...open, until: '2026-03-31' })).toMatchObject(nothing);
    expect(await season.setFilter({ ...open, until: '2026-04-01' })).toEqual(all);
    expect(await season.setFilter({ ...open, from: '2026-04-01' })).toEqual(all);
    expect(await season.setFilter(open)).toEqual(all);
  });
});
