import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSample } from '../../../shared/sample/build-sample.ts';

const folder = join(import.meta.dirname, '../../../resources/sample');
const land = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/basemap/land.geojson'), 'utf8'),
) as GeoJSON.FeatureCollection<GeoJSON.Polygon>;

/** `REGENERATE_SAMPLE=1 npx vitest run --project unit test/unit/sample/checked-in` writes the files anew. */
const isRegenerating = process.env.REGENERATE_SAMPLE === '1';

it('is checked in byte for byte as the generator makes it', () => {
  const files = buildSample(land);
  if (isRegenerating) {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  }
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    const isSame = existsSync(path) && readFileSync(path).equals(bytes);
    expect(isSame, name).toBe(true);
  }
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  expect(total).toBeLessThan(3_300_000);
}, 60_000);
