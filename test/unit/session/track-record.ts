import type { Track } from '../../../shared/tracks/records.ts';

/** A foot track of 1 km with whatever matters changed. */
export function aTrack(change: Partial<Track> = {}): Track {
  return {
    id: 'track-1',
    name: '步巡 1',
    file: { name: 'walk.gpx', sha256: 'a'.repeat(64), bytes: 1, indexInFile: 0 },
    packedBlob: 'b'.repeat(64),
    mode: 'foot',
    purpose: 'survey',
    roundId: 'round-1',
    teamId: null,
    people: 1,
    sweepHalfWidthMetres: 6,
    fixes: 10,
    lengthMetres: 1000,
    bounds: [118, 37, 118.1, 37.1],
    firstTime: '2026-04-08T01:00:00.000Z',
    lastTime: '2026-04-08T02:00:00.000Z',
    frame: { name: 'WGS84', decidedBy: 'format' },
    problems: [],
    ...change,
  };
}
