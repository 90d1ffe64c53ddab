import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { systemCode } from '../disk/disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { fullCost, type ScryptCost } from '../keys/password-key.ts';
import { isReplaced } from '../snapshots/unfinished-restore.ts';
import { copyLedger } from './copy-ledger.ts';
import { keepKeyWraps, keysFile, readKeyWraps, unwrapDataKey, wrapDataKey } from './key-wraps.ts';
import { createLedgerCipher, type LedgerCipher, newDataKey } from './ledger-cipher.ts';
import { encryptedFiles, encryptedFolder, isEncrypted, within } from './ledger-place.ts';
import { newRecoveryCode } from './recovery-code.ts';

const markFile = 'changing-encryption.json';
const builtFolder = 'encrypted.new';
const removedFolder = 'encrypted.old';

/** Makes an encrypted snapshot of these files; nothing is swapped where it fails. */
export type UndoPoint = (encrypted: FileSystemPort) => Promise<Result<unknown>>;

/** A ledger that has just been encrypted: its key, and the code that is shown once. */
export interface TurnedOn {
  readonly cipher: LedgerCipher;
  readonly recoveryCode: string;
}

/**
 * Encrypts the plain ledger of a data folder whose writer's lock the caller holds. A stop at any moment leaves the plain
 * ledger or the encrypted one, whole; `settleChange` clears away the other. Refuses `ledger-already-encrypted`,
 * what `copyLedger` and the undo point refuse.
 */
export async function turnOn(
  root: FileSystemPort,
  password: string,
  undoPoint: UndoPoint,
  /** Cheaper only in tests. */
  cost: ScryptCost = fullCost,
): Promise<Result<TurnedOn>> {
  if (await isEncrypted(root)) return refuse('ledger-already-encrypted');
  const cipher = createLedgerCipher(newDataKey());
  const recoveryCode = newRecoveryCode();
  return changing(root, async () => {
    const built = encryptedFiles(root, cipher, builtFolder);
    await built.makeFolder('');
    await root.syncFolder('');
    const copied = await copyLedger(root, built);
    if (!copied.ok) return copied;
    await keepKeyWraps(built, await wrapDataKey(cipher.dataKey, password, recoveryCode, cost));
    const opens = await opensByBoth(built, cipher, password, recoveryCode);
    if (!opens.ok) return opens;
    const undo = await undoPoint(built);
    if (!undo.ok) return undo;
    await root.rename(builtFolder, encryptedFolder);
    await root.syncFolder('');
    return ok({ cipher, recoveryCode });
  });
}

/** Makes the encrypted ledger of a data folder plain again, the same way round. Refuses `ledger-not-encrypted` besides. */
export async function turnOff(
  root: FileSystemPort,
  cipher: LedgerCipher,
  undoPoint: UndoPoint,
): Promise<Result<null>> {
  if (!(await isEncrypted(root))) return refuse('ledger-not-encrypted');
  return changing(root, async () => {
    const encrypted = encryptedFiles(root, cipher);
    const undo = await undoPoint(encrypted);
    if (!undo.ok) return undo;
    const copied = await copyLedger(encrypted, root);
    if (!copied.ok) return copied;
    await root.rename(encryptedFolder, removedFolder);
    await root.syncFolder('');
    return ok(null);
  });
}

/**
 * Finishes a change that was stopped: what is not the ledger is removed. Without the mark of a change nothing is touched. The
 * caller holds the writer's lock.
 */
export async function settleChange(root: FileSystemPort): Promise<void> {
  if ((await readWhole(root, markFile)) === null) return;
  if (await isEncrypted(root)) await removeLedger(root);
  for (const folder of [builtFolder, removedFolder]) {
    if ((await root.list(folder)) === null) continue;
    await removeLedger(within(root, folder));
    await removeIfEmpty(root, folder);
  }
  await root.syncFolder('');
  await root.remove(markFile);
  await root.syncFolder('');
}

async function changing<Value>(
  root: FileSystemPort,
  change: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  // What an earlier change left would otherwise be built upon.
  await settleChange(root);
  await replaceFile(root, '', markFile, new TextEncoder().encode('{"version":1}\n'));
  const changed = await change();
  await settleChange(root);
  return changed;
}

/** What was written must open, with either secret, before it takes the ledger's place. */
async function opensByBoth(
  built: FileSystemPort,
  { keyId }: LedgerCipher,
  password: string,
  recoveryCode: string,
): Promise<Result<null>> {
  const wraps = await readKeyWraps(built);
  if (!wraps.ok) return wraps;
  const secrets = [
    { by: 'password', text: password },
    { by: 'recovery-code', text: recoveryCode },
  ] as const;
  for (const secret of secrets)
    if (!(await unwrapDataKey(wraps.value, secret)).ok || wraps.value.keyId !== keyId)
      return refuse('encryption-copy-differs');
  return ok(null);
}

/** Removes the files a ledger consists or consisted of, and nothing else that may lie there. */
async function removeLedger(files: FileSystemPort): Promise<void> {
  for (const folder of (await files.list('blobs')) ?? [])
    await removeFlat(files, `blobs/${folder}`);
  await removeIfEmpty(files, 'blobs');
  // What was put aside when the ledger was put back to a snapshot would still be read by anybody.
  const replaced = ((await files.list('')) ?? []).filter((name) => isReplaced(name));
  for (const folder of ['journal', 'checkpoints', ...replaced]) await removeFlat(files, folder);
  for (const name of ['device.json', 'device-key.json', keysFile])
    for (const file of [name, `${name}.tmp`]) await files.remove(file);
}

async function removeFlat(files: FileSystemPort, folder: string): Promise<void> {
  for (const name of (await files.list(folder)) ?? []) await files.remove(`${folder}/${name}`);
  await removeIfEmpty(files, folder);
}

async function removeIfEmpty(files: FileSystemPort, folder: string): Promise<void> {
  try {
    await files.removeFolder(folder);
  } catch (error) {
    // Somebody else's file lies in it.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  }
}
