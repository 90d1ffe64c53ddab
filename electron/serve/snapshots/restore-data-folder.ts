import type { RestoreDone, SnapshotChoice } from '../../../shared/host/snapshots.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { ledgerFiles } from '../at-rest/ledger-place.ts';
import { settleFolder } from '../at-rest/settle-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { takeWriterLock } from '../lock/writer-lock.ts';
import { aloneInTarget } from './alone-in-target.ts';
import { restoreInPlace } from './restore-in-place.ts';
import { snapshotFolder } from './snapshot-keeper.ts';

/** Puts the ledger of a data folder back while it is served. */
export type RestoreLedger = (choice: SnapshotChoice) => Promise<Result<RestoreDone>>;

/** Restores in place in a data folder nobody has open, from one of its two places. Refuses `ledger-locked` where somebody has. */
export async function restoreDataFolder(
  dataFolder: string,
  choice: SnapshotChoice,
  cipher: LedgerCipher | null,
): Promise<Result<RestoreDone>> {
  const ledger = createDiskFileSystem(dataFolder);
  const folder = await snapshotFolder(ledger, dataFolder, choice.place);
  const done = await restoreFrom(dataFolder, folder, choice.file, cipher);
  return done.ok ? ok({ file: choice.file, undoPoint: done.value.undoPoint }) : done;
}

/** The same from any folder of snapshots. Refuses `ledger-encrypted` without the ledger's key. */
export async function restoreFrom(
  dataFolder: string,
  folder: string,
  file: string,
  cipher: LedgerCipher | null,
) {
  const lock = await takeWriterLock(dataFolder);
  if (!lock.ok) return lock;
  try {
    const root = createDiskFileSystem(dataFolder);
    await settleFolder(root);
    const ledger = await ledgerFiles(root, cipher);
    if (!ledger.ok) return ledger;
    const own = await snapshotFolder(root, dataFolder, 'own');
    const from = { target: createDiskFileSystem(folder), file };
    return await aloneInTarget(own, (undoInto) =>
      restoreInPlace(ledger.value, from, undoInto, Date.now()),
    );
  } finally {
    await lock.value.release();
  }
}
