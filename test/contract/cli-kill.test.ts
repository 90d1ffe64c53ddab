import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { aBoundary, aWalk, Desk } from '../builders/lawang-command.ts';

const fileCount = 24;
const names = Array.from({ length: fileCount }, (_, index) => `第 ${index + 1} 组.gpx`);
let desk: Desk;
beforeAll(() => ensureBuilt(['cli']).then(() => undefined));
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.clear());

interface Saved {
  readonly file: string;
  readonly status: string;
  readonly trackIds: readonly string[];
}

/** Imports all files and kills the program hard once it has said so many lines; answers what it had said. */
async function importAndKill(after: number): Promise<Saved[]> {
  const given = [join(root, 'electron/lawang.mjs'), 'import', '--data', '台账', ...names];
  const child = spawn(process.execPath, given, {
    cwd: root,
    env: { ...process.env, INIT_CWD: desk.folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: Saved[] = [];
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line) as Saved);
    if (said.length === after) child.kill('SIGKILL');
  }
  await ended;
  return said;
}

it('loses nothing it said was saved when it is killed in the middle, and goes on where it was', async () => {
  await desk.write('边界.geojson', aBoundary());
  await desk.lawang('init', '--data', '台账', '--boundary', '边界.geojson');
  for (const [index, name] of names.entries())
    await desk.write(name, aWalk(200 + index, 118.702 + index * 0.0005));
  let wasCutShort = false;
  for (const after of [1, 7, 15]) {
    const said = await importAndKill(after);
    expect(said.length).toBeGreaterThanOrEqual(after);
    // A slow machine may see the last line before it gets to kill; then there is no lock left to take over.
    wasCutShort = said.length < fileCount;
    const verified = await desk.lawang('verify', '--data', '台账');
    expect(verified.lines[0], verified.said).toMatchObject({ ok: true });
    const tracks = await desk.lawang('query', '--data', '台账', 'tracks');
    const kept = new Set(tracks.lines.map((line) => line.id));
    for (const { file, trackIds } of said)
      expect(kept.has(trackIds[0]!), `${file} after ${after} lines`).toBe(true);
    expect(kept.size).toBe(new Set(tracks.lines.map((line) => line.sha256)).size);
  }
  const rest = await desk.lawang('import', '--data', '台账', ...names);
  expect(rest.code).toBe(0);
  if (wasCutShort) expect(rest.said).toContain('[lock-taken-over]');
  const tracks = await desk.lawang('query', '--data', '台账', 'tracks');
  expect(tracks.lines.map((line) => line.file)).toEqual(names);
});
