import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../renderer/ports/ports.ts';
import { Moved } from '../../../renderer/workers/answer.ts';
import { readImportFile } from '../../../renderer/workers/import-handlers.ts';
import { unpackTrack } from '../../../shared/tracks/packing.ts';

const gpx = `<?xml version="1.0"?><gpx version="1.1"><trk><name>甲</name><trkseg>
<trkpt lat="37.6" lon="118.7"><time>2026-04-01T00:00:00Z</time></trkpt>
<trkpt lat="37.6001" lon="118.7001"><time>2026-04-01T00:00:05Z</time></trkpt>
</trkseg></trk></gpx>`;
const go = async () => 'go' as const;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function read(text: string, boundary?: GeoJSON.MultiPolygon): Promise<ReadFile> {
  const file = new File([text], '甲.gpx');
  const answer = await readImportFile(boundary === undefined ? { file } : { file, boundary }, go);
  if (!(answer instanceof Moved)) throw new Error(`The read ended as ${answer}`);
  return answer.output as ReadFile;
}

describe('reading a file in the import worker', () => {
  it('gives the packed fixes and the hash of the file', async () => {
    const { sha256, prepared, parsed, bytes } = await read(gpx);
    expect(sha256).toBe(hashOf(gpx));
    expect(bytes).toBe(new TextEncoder().encode(gpx).length);
    expect(parsed.fixes).toBe(2);
    expect(unpackTrack(prepared[0]!.packed)[0]!.latitudes[1]).toBeCloseTo(37.6001, 7);
  });

  it('hashes a refused file whole, though its parser stopped at the start', async () => {
    const text = `<!DOCTYPE gpx>${' '.repeat(300_000)}the end`;
    const { sha256, prepared, parsed } = await read(text);
    expect(parsed.accepted).toBe(false);
    expect(prepared).toEqual([]);
    expect(sha256).toBe(hashOf(text));
  });

  it('flags tracks wholly outside the jurisdiction', async () => {
    const far: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [120, 30],
            [121, 30],
            [121, 31],
            [120, 30],
          ],
        ],
      ],
    };
    expect((await read(gpx, far)).parsed.problems.map(({ code }) => code)).toContain(
      'track-outside',
    );
  });

  it('ends as cancelled when asked to', async () => {
    expect(await readImportFile({ file: new File([gpx], 'a.gpx') }, async () => 'cancel')).toBe(
      'cancelled',
    );
  });
});
