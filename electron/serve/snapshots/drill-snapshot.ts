import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { foldLedger } from '../../../shared/operations/fold-ledger.ts';
import { readPlanBlocks } from '../../../shared/operations/permission/places.ts';
import { hashState } from '../../../shared/operations/state-hash.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { openDataFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { verifyLedger } from '../verify-ledger.ts';
import { newestSnapshot } from './list-snapshots.ts';
import { restoreSnapshot, unlockBy } from './restore-snapshot.ts';
import { keepSnapshotSettings, readSnapshotSettings } from './snapshot-settings.ts';

/** What a drill came to. */
export interface Drill {
  readonly file: string;
  readonly entries: number;
  readonly blobs: number;
  /** Hash over all rows the restored ledger folds to. */
  readonly stateHash: string;
}

/**
 * 恢复演练: restores the newest snapshot of a folder into a temporary one, verifies that as a whole, folds it and deletes it. Where
 * the present ledger begins with the same entries, its rows as of then must be the same. Refuses `snapshot-missing`,
 * `drill-failed` with the first fault, and what restoring refuses. An encrypted one stays encrypted there and is opened with the
 * present ledger's `cipher`.
 */
export async function drillSnapshot(
  targetFolder: string,
  present: readonly Entry[],
  cipher: LedgerCipher | null = null,
): Promise<Result<Drill>> {
  const temporary = await mkdtemp(join(tmpdir(), 'lawang-drill-'));
  try {
    const target = createDiskFileSystem(targetFolder);
    const file = await newestSnapshot(target);
    if (file === null) return refuse('snapshot-missing', { file: '' });
    const unlock = unlockBy(cipher, 'ledger-encrypted');
    const restored = await restoreSnapshot(target, file, createDiskFileSystem(temporary), unlock);
    if (!restored.ok) return restored;
    const opened = await openDataFolder(temporary, { write: false, cipher });
    if (!opened.ok) return opened;
    const verified = await verifyLedger(opened.value, []);
    const entries = await opened.value.entries(0);
    const blocks = await readPlanBlocks(entries, (sha256) => opened.value.readBlob(sha256));
    await opened.value.close();
    const fault = verified.problems[0];
    if (fault !== undefined) return refuse('drill-failed', { file, fault: fault.code });
    const stateHash = hashState(foldLedger(entries, blocks));
    const { position, hash } = restored.value.head;
    if (present[position - 1]?.hash === hash) {
      const before = hashState(foldLedger(present.slice(0, position), blocks));
      if (before !== stateHash) return refuse('drill-failed', { file, fault: 'state' });
    }
    return ok({ file, entries: entries.length, blobs: verified.blobs, stateHash });
  } catch (error) {
    return { ok: false, problem: diskProblem(error, temporary) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Keeps the day of a drill and what came of it beside the ledger. */
export async function keepDrill(
  files: FileSystemPort,
  done: Result<Drill>,
  nowMilliseconds: number,
): Promise<void> {
  const kept = await readSnapshotSettings(files);
  const at = new Date(nowMilliseconds).toISOString();
  const file = done.ok ? done.value.file : null;
  const fault = done.ok ? null : done.problem.code;
  await keepSnapshotSettings(files, { ...kept, drill: { at, file, fault } });
}
