import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
let journal: string;
let damaged: Buffer;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
  await scene.stopBoth();
  journal = join(scene.data, 'journal', '000001.lwj');
  damaged = readFileSync(journal);
  const middle = Math.floor(damaged.length / 2);
  damaged[middle] = damaged[middle]! ^ 0xff;
  writeFileSync(journal, damaged);
  await scene.startAgain();
});
afterAll(() => scene.end());

describe('a journal that was damaged on disc', () => {
  it('stops at a read-only screen that names the file and what is left', async () => {
    await scene.planner.by('recovery-screen').waitFor();
    expect(await scene.planner.by('recovery-file').innerText()).toContain('000001.lwj');
    expect(await scene.planner.by('recovery-readable').innerText()).toMatch(/\d/);
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
