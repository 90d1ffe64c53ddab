import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../../../shared/import/parsed-file.ts';
import { prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import { readTrackFile } from '../../../shared/import/read-track-file.ts';
import { toPoint } from '../../../shared/sample/sample-plane.ts';
import type { SampleTrackFile } from '../../../shared/sample/sample-track-file.ts';
import { contains, type Shape } from '../../../shared/sample/shape.ts';
import { readSampleJson, sampleFolder } from './read-sample.ts';

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function read(name: string, bytes: Uint8Array): Promise<ParsedFile> {
  const parsed = await readTrackFile({ name, size: bytes.length }, whole(bytes));
  if (parsed === 'cancelled') throw new Error('cancelled without a request');
  return parsed;
}

const { files } = readSampleJson<{ files: SampleTrackFile[] }>('tracks.json');
const archive = unzipSync(readFileSync(join(sampleFolder, 'tracks.zip')));
const parsed = await Promise.all(files.map(({ file }) => read(file, archive[file]!)));
const tracks = parsed.flatMap((file, index) =>
  prepareTracks(file).map((track) => ({ ...track, declared: files[index]! })),
);
const jurisdiction: Shape = readSampleJson<GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>>(
  'jurisdiction.geojson',
)
  .features[0]!.geometry.coordinates.flat()
  .map((ring) => ring.slice(0, -1).map(toPoint));

describe('the tracks of the sample', () => {
  it('are read without a refused fix or a problem', () => {
    expect(files.map(({ file }) => file).sort()).toEqual(Object.keys(archive).sort());
    for (const file of parsed) {
      expect(file.accepted).toBe(true);
      expect(file.refusedFixes).toBe(0);
      expect(file.problems).toEqual([]);
    }
  });

  it('are 50 to 75 tracks of eight teams, from 1 to 9 April 2026', () => {
    expect(tracks.length).toBeGreaterThanOrEqual(50);
    expect(tracks.length).toBeLessThanOrEqual(75);
    expect(new Set(files.map(({ teamId }) => teamId)).size).toBe(8);
    for (const { firstTime, lastTime } of tracks) {
      // 1 April begins in Beijing eight hours before it does in Greenwich.
      expect(firstTime! >= '2026-03-31T16:00:00.000Z').toBe(true);
      expect(lastTime! < '2026-04-09T16:00:00.000Z').toBe(true);
    }
  });

  it('stay inside the jurisdiction', () => {
    for (const { declared, segments } of parsed.flatMap((file, index) =>
      file.tracks.map((track) => ({ declared: files[index]!, segments: track.segments })),
    )) {
      for (const { longitudes, latitudes } of segments) {
        for (let i = 0; i < longitudes.length; i += 40) {
          const at = toPoint([longitudes[i]!, latitudes[i]!]);
          expect(contains(jurisdiction, at), `${declared.file} fix ${i}`).toBe(true);
        }
      }
    }
  });

  it('are as long as a day on foot or in a car', () => {
    const walked = tracks.filter(({ declared }) => declared.mode === 'foot');
    const patrolled = tracks.filter(({ declared }) => declared.purpose === 'patrol');
    for (const { lengthMetres } of walked) {
      expect(lengthMetres).toBeGreaterThan(5_000);
      expect(lengthMetres).toBeLessThan(15_000);
    }
    for (const { lengthMetres } of patrolled) {
      expect(lengthMetres).toBeGreaterThan(30_000);
      expect(lengthMetres).toBeLessThan(100_000);
    }
  });

  it('say on every drag-net that it counts as one walker', () => {
    const dragNets = tracks.filter(({ declared }) => declared.file.includes('集中拉网'));
    expect(dragNets.length).toBeGreaterThanOrEqual(3);
    for (const { name, declared } of dragNets) {
      expect(name).toContain('暂按一人计');
      expect(declared.people).toBeGreaterThanOrEqual(12);
    }
  });
});
