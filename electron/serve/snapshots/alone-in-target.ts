import { mkdir } from 'node:fs/promises';
import type { Result } from '../../../shared/problems/problem.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { takeWriterLock } from '../lock/writer-lock.ts';

/**
 * Works in a folder of snapshots, made when it is missing, while nobody else does: no part may be removed that another
 * process is just writing. Refuses `ledger-locked` when somebody is at work there, and the disc's own problems.
 */
export async function aloneInTarget<Value>(
  folder: string,
  work: (target: FileSystemPort) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await takeWriterLock(folder);
    if (!lock.ok) return lock;
    try {
      return await work(createDiskFileSystem(folder));
    } finally {
      await lock.value.release();
    }
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
}
