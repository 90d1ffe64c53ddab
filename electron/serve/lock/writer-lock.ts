import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import { systemCode } from '../disk/disk-problem.ts';
import { describeProcess, isRunning } from './running-process.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  bootId: z.string().nullable(),
  nonce: z.string(),
});

/** Rounds of looking before giving up on a lock that changes hands all the time. */
const attempts = 20;

export interface WriterLock {
  /** True when a dead holder's lock was taken over. */
  readonly takenOver: boolean;
  release(): Promise<void>;
}

/** Takes the one writer's lock of a data folder, or says who holds it (`ledger-locked`). The lock of a dead run is taken over. */
export async function takeWriterLock(folder: string): Promise<Result<WriterLock>> {
  const path = join(folder, 'lock');
  const nonce = randomUUID();
  const own = join(folder, `lock.${nonce}`);
  await writeFile(own, JSON.stringify({ ...describeProcess(process.pid), nonce }), { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await claim(own, path)) return ok(createLock(path, nonce, false));
      const holder = await readHolder(path);
      if (holder !== null && isRunning(holder)) return refuse('ledger-locked', { pid: holder.pid });
      if (await takeOver(own, path, holder?.nonce ?? null))
        return ok(createLock(path, nonce, true));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return refuse('ledger-locked', { pid: (await readHolder(path))?.pid ?? 0 });
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Puts our lock in a dead one's place. Of several that find the same dead lock one holds the guard, looks again, and replaces
 * the lock in one step, so that there is never a moment without a lock in which a third could claim it.
 */
async function takeOver(own: string, path: string, deadNonce: string | null): Promise<boolean> {
  const guard = `${path}.takeover`;
  if (!(await claim(own, guard))) {
    const holder = await readHolder(guard);
    // Whoever stopped amid a takeover must not bar the next one for ever.
    if (holder === null || !isRunning(holder)) await rm(guard, { force: true });
    return false;
  }
  try {
    const holder = await readHolder(path);
    if ((holder?.nonce ?? null) !== deadNonce) return false;
    const copy = `${own}.copy`;
    await writeFile(copy, await readFile(own));
    await rename(copy, path);
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
async function claim(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EISDIR'].includes(systemCode(error) ?? ''))
      throw error;
    return claimByCopy(own, path);
  }
}

/** Discs without hard links (FAT on a U盘). */
async function claimByCopy(own: string, path: string): Promise<boolean> {
  try {
    await writeFile(path, await readFile(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string) {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

function createLock(path: string, nonce: string, takenOver: boolean): WriterLock {
  return {
    takenOver,
    async release() {
      const holder = await readHolder(path);
      if (holder?.nonce === nonce) await rm(path, { force: true });
    },
  };
}
