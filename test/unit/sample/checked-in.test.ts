import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSample } from '../../../shared/sample/build-sample.ts';
import { readLand, sampleFolder } from './read-sample.ts';

/** Set to 1 to write the files anew instead of only comparing them. */
const isRegenerating = process.env.REGENERATE_SAMPLE === '1';

it('the sample is checked in byte for byte as the generator makes it', () => {
  const files = buildSample(readLand());
  if (isRegenerating) {
    for (const [name, bytes] of files) writeFileSync(join(sampleFolder, name), bytes);
  }
  expect(readdirSync(sampleFolder).sort()).toEqual([...files.keys()].sort());
  for (const [name, bytes] of files) {
    const path = join(sampleFolder, name);
    expect(existsSync(path) && readFileSync(path).equals(bytes), name).toBe(true);
  }
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  expect(total).toBeLessThan(3_300_000);
}, 60_000);
