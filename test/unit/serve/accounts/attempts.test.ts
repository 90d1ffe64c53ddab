import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAttempts } from '../../../../electron/serve/accounts/attempts.ts';
import { createDiskFileSystem } from '../../../../electron/serve/disk/disk-file-system.ts';

let folder: string;
let clock: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lawang-attempts-'));
  clock = Date.parse('2026-04-01T00:00:00Z');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The book as the next start of the program opens it. */
const open = () => createAttempts(createDiskFileSystem(folder), () => clock);

it('locks at the fifth wrong password, each time for twice as long, up to an hour', async () => {
  const lengths: number[] = [];
  for (let wrong = 1; wrong <= 12; wrong++) {
    const { lockedFor } = await open().fail('王五');
    lengths.push(lockedFor / 60_000);
    clock += lockedFor;
    expect((await open().stateOf('王五')).lockedFor).toBe(0);
  }
  expect(lengths).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

it('remembers over a restart, and forgives nobody by a clock set back', async () => {
  for (let wrong = 0; wrong < 5; wrong++) await open().fail('王五');
  expect((await open().stateOf('王五')).lockedFor).toBe(60_000);
  expect((await open().stateOf('赵六')).lockedFor).toBe(0);
  clock -= 86_400_000;
  expect((await open().stateOf('王五')).lockedFor).toBe(60_000);
  await open().clear('王五');
  expect(await open().stateOf('王五')).toEqual({ lockedFor: 0, left: 5 });
});

it('takes a file it cannot read for five wrong passwords of everybody', async () => {
  for (const content of ['', '{"王五":', '{"王五":{"wrong":-1,"lastAt":0}}', '[]']) {
    await writeFile(join(folder, 'sign-in-attempts.json'), content);
    expect((await open().stateOf('王五')).lockedFor).toBe(60_000);
    // Reading again does not begin the minute anew.
    clock += 59_000;
    expect((await open().stateOf('赵六')).lockedFor).toBe(1000);
    clock += 1000;
    expect((await open().stateOf('王五')).lockedFor).toBe(0);
  }
});

it('keeps names nobody has, but not without end', async () => {
  const book = open();
  for (let name = 0; name < 520; name++, clock++) await book.fail(`name ${name}`);
  const kept = JSON.parse(await readFile(join(folder, 'sign-in-attempts.json'), 'utf8')) as object;
  expect(Object.keys(kept)).toHaveLength(500);
  expect(Object.keys(kept)).toContain('name 519');
});
