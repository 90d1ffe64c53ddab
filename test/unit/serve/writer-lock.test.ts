import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeProcess, isRunning } from '../../../electron/serve/lock/running-process.ts';
import { takeWriterLock } from '../../../electron/serve/lock/writer-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lawang-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (holder: unknown) => writeFile(join(folder, 'lock'), JSON.stringify(holder));

async function take() {
  const taken = await takeWriterLock(folder);
  return taken.ok ? { takenOver: taken.value.takenOver } : taken.problem;
}

it('lets one in, names it to the next, and leaves nothing behind when released', async () => {
  const first = await takeWriterLock(folder);
  if (!first.ok) throw new Error(first.problem.code);
  expect(first.value.takenOver).toBe(false);
  expect(await take()).toEqual({ code: 'ledger-locked', data: { pid: process.pid } });
  await first.value.release();
  expect(await readdir(folder)).toEqual([]);
});

it('lets exactly one of many in', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => takeWriterLock(folder)));
  expect(all.filter((each) => each.ok)).toHaveLength(1);
});

it('takes over from a process that died, and says so', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const holder = { ...describeProcess(child.pid!), nonce: 'dead' };
  await once(child, 'exit');
  await leave(holder);
  expect(await take()).toEqual({ takenOver: true });
});

it('takes over when the number belongs to another run, or the machine was started since', async () => {
  const self = describeProcess(process.pid);
  if (self.startedAt !== null) {
    await leave({ ...self, startedAt: '1', nonce: 'n' });
    expect(await take()).toEqual({ takenOver: true });
    await leave({ ...self, bootId: 'before', nonce: 'n' });
    expect(await take()).toEqual({ takenOver: true });
  }
  expect(isRunning(self)).toBe(true);
});

it('takes over a lock that cannot be read', async () => {
  await writeFile(join(folder, 'lock'), '');
  expect(await take()).toEqual({ takenOver: true });
});

it('lets exactly one of many take over from the dead', async () => {
  await leave({ pid: 2 ** 22 + 1, startedAt: null, bootId: null, nonce: 'dead' });
  const all = await Promise.all(Array.from({ length: 12 }, () => takeWriterLock(folder)));
  expect(all.filter((each) => each.ok)).toHaveLength(1);
});
