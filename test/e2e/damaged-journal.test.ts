import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

let scene: Scene;
let journal: string;
let damaged: Buffer;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
  const walk = walkFile('一趟', [118.733, 37.6074], [118.739, 37.6074], '2026-04-09T01:00:00Z');
  await scene.planner.importTracks([scene.write('一趟.gpx', walk)]);
  await scene.planner.waitUntilSaved();
  await scene.stopBoth();
  journal = join(scene.data, 'journal', '000001.lwj');
  damaged = readFileSync(journal);
  const inLastRecord = damaged.length - 100;
  damaged[inLastRecord] = damaged[inLastRecord]! ^ 0xff;
  writeFileSync(journal, damaged);
  await scene.startAgain();
});
afterAll(() => scene.end());

describe('a journal that was damaged on disc', () => {
  it('stops at a read-only screen that names the file and what is left', async () => {
    await scene.planner.by('recovery-screen').waitFor();
    expect(await scene.planner.by('recovery-file').innerText()).toContain('000001.lwj');
    expect(await scene.planner.by('recovery-readable').innerText()).toMatch(/^[1-9][\d,]* /);
  });

  it('gives the readable entries out', async () => {
    const { planner } = scene;
    const entries = await planner.download(() => planner.by('recovery-export').click());
    const lines = entries.bytes.toString('utf8').trim().split('\n');
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ seq: 1, kind: 'ledger-created' });
  });

  it('leaves every byte of it as it was', () => {
    expect(readFileSync(journal).equals(damaged)).toBe(true);
  });
});
