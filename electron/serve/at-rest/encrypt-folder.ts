import { join } from 'node:path';
import { judgePassword } from '../../../shared/people/password-rules.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { checkFolder } from '../disk/folder-check.ts';
import { takeWriterLock } from '../lock/writer-lock.ts';
import { makeOne } from '../snapshots/snapshot-keeper.ts';
import { type TurnedOn, turnOff, turnOn } from './change-encryption.ts';
import {
  type KeyWraps,
  keepKeyWraps,
  readKeyWraps,
  withPassword,
  withRecoveryCode,
} from './key-wraps.ts';
import type { LedgerCipher } from './ledger-cipher.ts';
import { encryptedFiles, isEncrypted } from './ledger-place.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { settleFolder } from './settle-folder.ts';

/** Encrypts the ledger of a data folder nobody has open. Refuses what `judgePassword`, the lock and `turnOn` refuse. */
export async function encryptFolder(
  folder: string,
  password: string,
  nowMilliseconds: number,
): Promise<Result<TurnedOn>> {
  const judged = judgePassword(password, '');
  if (!judged.ok) return judged;
  return alone(folder, (root) => turnOn(root, password, undoPoint(folder, nowMilliseconds)));
}

/** Makes it plain again. */
export function decryptFolder(
  folder: string,
  cipher: LedgerCipher,
  nowMilliseconds: number,
): Promise<Result<null>> {
  return alone(folder, (root) => turnOff(root, cipher, undoPoint(folder, nowMilliseconds)));
}

/** A new password: the data key is wrapped anew and nothing else is written. The caller holds the writer's lock. */
export async function setPassword(
  root: FileSystemPort,
  cipher: LedgerCipher,
  password: string,
): Promise<Result<null>> {
  const judged = judgePassword(password, '');
  if (!judged.ok) return judged;
  return rewrap(root, cipher, async (wraps) =>
    ok(await withPassword(wraps, cipher.dataKey, password)),
  );
}

/** A new recovery code; the one before opens this ledger no longer, only copies made before. */
export async function setRecoveryCode(
  root: FileSystemPort,
  cipher: LedgerCipher,
): Promise<Result<string>> {
  const code = newRecoveryCode();
  const kept = await rewrap(root, cipher, async (wraps) =>
    ok(withRecoveryCode(wraps, cipher.dataKey, code)),
  );
  return kept.ok ? ok(code) : kept;
}

/** Replaces the key file of an encrypted ledger by what `change` makes of it. The caller holds the writer's lock. */
export async function rewrap(
  root: FileSystemPort,
  cipher: LedgerCipher,
  change: (wraps: KeyWraps) => Promise<Result<KeyWraps>>,
): Promise<Result<null>> {
  if (!(await isEncrypted(root))) return refuse('ledger-not-encrypted');
  try {
    const files = encryptedFiles(root, cipher);
    const wraps = await readKeyWraps(files);
    const changed = wraps.ok ? await change(wraps.value) : wraps;
    if (!changed.ok) return changed;
    await keepKeyWraps(files, changed.value);
    return ok(null);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'encrypted') };
  }
}

/** Works on a ledger's folder under its writer's lock. */
export async function alone<Value>(
  folder: string,
  work: (root: FileSystemPort) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  if (checked.value !== 'ledger') return refuse('ledger-missing', { folder });
  const lock = await takeWriterLock(folder);
  if (!lock.ok) return lock;
  try {
    const root = createDiskFileSystem(folder);
    await settleFolder(root);
    return await work(root);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  } finally {
    await lock.value.release();
  }
}

/** The undo point lies with the ledger's other snapshots; the plain ones there go once it stands. */
function undoPoint(folder: string, nowMilliseconds: number) {
  return (encrypted: FileSystemPort) =>
    makeOne(encrypted, join(folder, 'snapshots'), nowMilliseconds);
}
