import { describe, expect, it } from 'vitest';
import { kilometresByDay } from '../../../renderer/session/kilometres-by-day.ts';
import { latestTime } from '../../../renderer/session/latest-time.ts';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { aTrack } from './track-record.ts';

const all = { roundId: null, modes: null, from: null, until: null };

describe('a filter', () => {
  it('counts every track when nothing is chosen', () =>
    expect(isCounted(aTrack(), all)).toBe(true));
  it('leaves out other rounds and modes', () => {
    expect(isCounted(aTrack(), { ...all, roundId: 'round-2' })).toBe(false);
    expect(isCounted(aTrack(), { ...all, modes: ['vehicle'] })).toBe(false);
  });
  it('goes by the days in Beijing, and takes a night walk on both of them', () => {
    const night = aTrack({
      firstTime: '2026-04-08T14:00:00.000Z',
      lastTime: '2026-04-08T17:00:00.000Z',
    });
    const days = (from: string, until: string) => isCounted(night, { ...all, from, until });
    expect(days('2026-04-08', '2026-04-08')).toBe(true);
    expect(days('2026-04-09', '2026-04-09')).toBe(true);
    expect(days('2026-04-10', '2026-04-12')).toBe(false);
  });
});

describe('kilometres a day', () => {
  it('fall on the day in Beijing', () => {
    const late = aTrack({ firstTime: '2026-04-08T17:00:00.000Z' });
    expect(kilometresByDay([late])[0]?.day).toBe('2026-04-09');
  });

  it('add up by mode, days in order', () => {
    const tracks = [
      aTrack({ firstTime: '2026-04-09T01:00:00.000Z' }),
      aTrack(),
      aTrack({ mode: 'vehicle', lengthMetres: 5000 }),
    ];
    expect(kilometresByDay(tracks)).toEqual([
      { day: '2026-04-08', kilometres: { foot: 1, vehicle: 5 } },
      { day: '2026-04-09', kilometres: { foot: 1 } },
    ]);
  });
});

describe('the data time', () => {
  it('is the newest fix, broken clocks left out', () => {
    const broken = aTrack({ lastTime: '2107-01-01T00:00:00.000Z' });
    expect(latestTime([aTrack(), broken])).toBe('2026-04-08T02:00:00.000Z');
  });
  it('is none without times', () => expect(latestTime([aTrack({ lastTime: null })])).toBeNull());
});
