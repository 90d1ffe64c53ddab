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
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await claim(own, path)) return ok(createLock(path, nonce, attempt > 0));
      const holder = await readHolder(path);
      if (holder !== null && isRunning(holder)) return refuse('ledger-locked', { pid: holder.pid });
      await setAside(path, own, holder?.nonce ?? null);
    }
    const holder = await readHolder(path);
    return refuse('ledger-locked', { pid: holder?.pid ?? 0 });
  } finally {
    await rm(own, { force: true });
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

/** Moves a dead lock away; puts it back when another process took it over in the meantime. */
async function setAside(path: string, own: string, deadNonce: string | null): Promise<void> {
  const aside = `${own}.dead`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if ((moved?.nonce ?? null) !== deadNonce) await claim(aside, path);
  await rm(aside, { force: true });
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
