import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { readJournal } from '../journal/read-journal.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { Manifest } from './manifest.ts';
import {
  copyBlobs,
  readSnapshot,
  type SoundSnapshot,
  unlockBy,
  writeSegments,
} from './restore-snapshot.ts';
import { restoredJournal } from './unfinished-restore.ts';

export interface RestoredInPlace {
  readonly manifest: Manifest;
  /** The snapshot of what stood before; null where that was damaged: then only its journal is put aside. */
  readonly undoPoint: string | null;
  /** Folder in which the journal of before is kept. */
  readonly aside: string;
}

/**
 * Puts a ledger back to a snapshot in its own data folder, which is locked and not open. Order: the snapshot is read back whole;
 * the present is snapshotted into `own`; blobs are added, for those of both stand side by side; the new journal is built
 * beside the old one and synced; this device's id, key and checkpoints are taken out, for it goes on as a new device; then two
 * renames put the old journal aside and the new one in its place. A stop between the two is finished at the next opening
 * (`unfinished-restore.ts`), so that any stop leaves the old ledger or the new one. Nothing of the old journal is removed.
 * An encrypted ledger is put back within its own folder and keeps its present password; see `readForPlace` for what is refused.
 */
export async function restoreInPlace(
  ledger: FileSystemPort,
  from: { readonly target: FileSystemPort; readonly file: string },
  own: FileSystemPort,
  nowMilliseconds: number,
): Promise<Result<RestoredInPlace>> {
  try {
    const read = await readForPlace(from.target, from.file, ledger.cipher ?? null);
    if (!read.ok) return read;
    const undo = await makeUndoPoint(ledger, own, nowMilliseconds);
    if (!undo.ok) return undo;
    const copied = await copyBlobs(read.value, ledger);
    if (!copied.ok) return copied;
    for (const name of (await ledger.list(restoredJournal)) ?? [])
      await ledger.remove(`${restoredJournal}/${name}`);
    await writeSegments(read.value, ledger, restoredJournal);
    const mark = new Date(nowMilliseconds).toISOString().replaceAll(/[-:]/g, '');
    await leaveDevice(ledger, mark);
    const aside = `journal.replaced-${mark}`;
    await ledger.rename('journal', aside);
    await ledger.rename(restoredJournal, 'journal');
    await ledger.syncFolder('');
    return ok({ manifest: read.value.manifest, undoPoint: undo.value, aside });
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'restore') };
  }
}

/**
 * Reads a snapshot that is to take the place of a ledger. Blobs of both stand side by side and `keys.json` stays, so both must
 * be encrypted with the same data key, or neither; refused as `restore-other-encryption`.
 */
export async function readForPlace(
  target: FileSystemPort,
  file: string,
  cipher: LedgerCipher | null,
): Promise<Result<SoundSnapshot>> {
  const read = await readSnapshot(target, file, unlockBy(cipher, 'restore-other-encryption'));
  return read.ok && read.value.cipher !== cipher ? refuse('restore-other-encryption') : read;
}

async function makeUndoPoint(
  ledger: FileSystemPort,
  own: FileSystemPort,
  nowMilliseconds: number,
): Promise<Result<string | null>> {
  const present = await readJournal(ledger);
  if (!present.ok) return present;
  if (present.value.damage !== null) return ok(null);
  if (present.value.entries.length === 0) return refuse('ledger-missing', { folder: '' });
  const made = await makeSnapshot(ledger, own, nowMilliseconds);
  return made.ok ? ok(made.value.file) : made;
}

/** What this device signed after the snapshot's time would gainsay the ledger that is put back. */
async function leaveDevice(ledger: FileSystemPort, mark: string): Promise<void> {
  const names = new Set(await ledger.list(''));
  // Before the key: without it they would say that a key was lost.
  if (names.has('checkpoints')) {
    await ledger.rename('checkpoints', `checkpoints.replaced-${mark}`);
    await ledger.syncFolder('');
  }
  for (const name of ['device.json', 'device-key.json'])
    if (names.has(name)) await ledger.remove(name);
  await ledger.syncFolder('');
}
