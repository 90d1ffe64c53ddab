import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import { unpackTrack } from '../../../shared/tracks/packing.ts';
import { walk, writeGpx } from '../../fixtures/gpx-files.ts';
import { readGpx } from '../../fixtures/read-gpx.ts';

describe('preparing the tracks of a file', () => {
  it('packs each with its length in the plane, bounds, times and place in the file', async () => {
    const text = writeGpx(walk(101)).replace('<trk>', '<trk><trkseg></trkseg></trk><trk>');
    const parsed = await readGpx(text);
    const [track, ...others] = prepareTracks(parsed, createPlane(118.7));
    expect(others).toEqual([]);
    expect(track).toMatchObject({
      name: '东营 1 组',
      indexInFile: 1,
      fixes: 101,
      bounds: [118.7, 37.6, 118.7, 37.601],
      firstTime: '2026-04-01T08:00:00.000Z',
      lastTime: '2026-04-01T08:01:40.000Z',
      problems: [{ code: 'track-empty', count: 1 }],
    });
    // A thousandth of a degree of the GRS80 meridian at 37.6° N.
    expect(track?.lengthMetres).toBeCloseTo(110.99, 1);
    expect(unpackTrack(track?.packed ?? new Uint8Array())).toEqual(parsed.tracks[1]?.segments);
  });

  it('measures without a plane in one of the track’s own, and gives nothing of a refused file', async () => {
    const parsed = await readGpx(writeGpx(walk(101)));
    const own = prepareTracks(parsed)[0]?.lengthMetres ?? 0;
    const given = prepareTracks(parsed, createPlane(118.7))[0]?.lengthMetres ?? 0;
    expect(own).toBeCloseTo(given, 6);
    expect(prepareTracks(await readGpx('no track'))).toEqual([]);
  });
});
