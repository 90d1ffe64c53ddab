import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import { readGpx } from '../../fixtures/read-gpx.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/tracks');
const files = ['korita-zbevnica', 'cerknicko-jezero', 'Mojstrovka', 'around-visnjan-with-car'];
const present = files.filter((file) => existsSync(`${folder}/${file}.gpx`));
if (present.length < files.length)
  console.warn(`NOTICE: ${folder} is absent: no recorded track is read in this run`);

/** Counted without the product: every trkpt by pattern, length on the GRS80 ellipsoid by its radii of curvature. */
function countIndependently(text: string): { fixes: number; metres: number } {
  let [fixes, metres] = [0, 0];
  for (const segment of text.split('<trkseg>').slice(1)) {
    const points = [...(segment.split('</trkseg>')[0] ?? '').matchAll(/<trkpt\s([^>]*)>/g)].map(
      ([, attributes]) =>
        ['lon', 'lat'].map((key) =>
          Number(new RegExp(`${key}="([^"]+)"`).exec(attributes ?? '')?.[1]),
        ),
    );
    fixes += points.length;
    for (let i = 1; i < points.length; i++) metres += ellipsoidStep(points[i - 1]!, points[i]!);
  }
  return { fixes, metres };
}

function ellipsoidStep(from: readonly number[], to: readonly number[]): number {
  const radians = Math.PI / 180;
  const latitude = ((from[1]! + to[1]!) / 2) * radians;
  const [axis, eccentricity] = [6_378_137, 0.0066943800229];
  const w = 1 - eccentricity * Math.sin(latitude) ** 2;
  const north = ((to[1]! - from[1]!) * radians * axis * (1 - eccentricity)) / w ** 1.5;
  const east = (to[0]! - from[0]!) * radians * Math.cos(latitude) * (axis / Math.sqrt(w));
  return Math.hypot(north, east);
}

describe('recorded tracks', () => {
  it.each(present)('%s: fixes and length agree with an independent count', async (file) => {
    const bytes = readFileSync(`${folder}/${file}.gpx`);
    const parsed = await readGpx(bytes);
    const counted = countIndependently(bytes.toString('utf8'));
    const metres = prepareTracks(parsed).reduce((sum, track) => sum + track.lengthMetres, 0);
    expect(parsed.accepted).toBe(true);
    expect(parsed.fixes).toBe(counted.fixes);
    expect(Math.abs(metres / counted.metres - 1)).toBeLessThan(1e-4);
  });

  it.runIf(present.includes('Mojstrovka'))(
    'a walk dated 1901 is read with its dates flagged',
    async () => {
      const parsed = await readGpx(readFileSync(`${folder}/Mojstrovka.gpx`));
      expect(parsed.problems.find(({ code }) => code === 'time-too-early')?.count).toBe(184);
      expect(prepareTracks(parsed)[0]?.firstTime).toMatch(/^1901-12-13T20:45:52/);
    },
  );
});
