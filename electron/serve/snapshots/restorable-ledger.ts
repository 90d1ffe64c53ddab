import type { RestoreDone, SnapshotChoice } from '../../../shared/host/snapshots.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { ledgerFiles } from '../at-rest/ledger-place.ts';
import { settleFolder } from '../at-rest/settle-folder.ts';
import { type DiskFolder, openDataFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { takeWriterLock } from '../lock/writer-lock.ts';
import { aloneInTarget } from './alone-in-target.ts';
import { restoreInPlace } from './restore-in-place.ts';
import { snapshotFolder } from './snapshot-keeper.ts';

type Handler = (request: Request) => Promise<Response>;

/** Puts the ledger of a data folder back while it is served. */
export type RestoreLedger = (choice: SnapshotChoice) => Promise<Result<RestoreDone>>;

/**
 * Serves a ledger that can be put back to a snapshot: the ledger is closed, restored, opened again and served by a new handler,
 * so that nothing the old one remembered outlives it. Requests that come meanwhile wait. `make` builds a handler over an open
 * ledger; `close` closes the ledger that is served in the end.
 */
export function serveRestorable(
  ledger: DiskFolder,
  dataFolder: string,
  make: (ledger: DiskFolder, restore: RestoreLedger) => Handler,
): { readonly handler: Handler; close(): Promise<void> } {
  let open = ledger;
  let restoring: Promise<unknown> | null = null;
  let current = make(open, restore);

  async function restore(choice: SnapshotChoice): Promise<Result<RestoreDone>> {
    await restoring;
    const work = replace(choice);
    restoring = work.catch(() => undefined);
    try {
      return await work;
    } finally {
      restoring = null;
    }
  }

  async function replace(choice: SnapshotChoice): Promise<Result<RestoreDone>> {
    await open.close();
    const restored = await restoreDataFolder(dataFolder, choice);
    const again = await openDataFolder(dataFolder, { write: true });
    // Without a ledger there is nothing to serve any more: the old handler goes on to say that it is closed.
    if (!again.ok) return again;
    open = again.value;
    current = make(open, restore);
    return restored;
  }

  return {
    async handler(request) {
      await restoring;
      return current(request);
    },
    close: () => open.close(),
  };
}

/** Restores in place in a data folder nobody has open, from one of its two places. Refuses `ledger-locked` where somebody has. */
export async function restoreDataFolder(
  dataFolder: string,
  choice: SnapshotChoice,
  cipher: LedgerCipher | null = null,
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
  cipher: LedgerCipher | null = null,
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
