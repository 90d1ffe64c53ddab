import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import { type AttemptBook, createAttempts } from '../accounts/attempts.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { type KeyWraps, readKeyWraps, type Secret, unwrapDataKey } from './key-wraps.ts';
import { createLedgerCipher, type LedgerCipher } from './ledger-cipher.ts';
import { encryptedFolder, isEncrypted, within } from './ledger-place.ts';
import { isLikeRecoveryCode } from './recovery-code.ts';

/** Under this name wrong tries are noted beside those of the accounts; no account can be called this. */
const unlocking = '*unlock';

/**
 * Opens an encrypted data folder with what a person typed; null where the ledger is plain. Refuses `unlock-refused` and
 * `unlock-waits`, as signing in does, a mistyped code (not counted as a try), and `key-wraps-damaged`.
 */
export async function unlockLedger(
  folder: string,
  secret: Secret,
  now: () => number = Date.now,
): Promise<Result<LedgerCipher | null>> {
  const root = createDiskFileSystem(folder);
  try {
    if (!(await isEncrypted(root))) return ok(null);
    const wraps = await readKeyWraps(within(root, encryptedFolder));
    return wraps.ok ? await tryUnlock(root, wraps.value, secret, now) : wraps;
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
}

/**
 * The same on wraps at hand: a running host's, or those a snapshot carries. `book` is where wrong tries are noted, null
 * for a snapshot: whoever has it can copy it and try there.
 */
export async function tryUnlock(
  book: FileSystemPort | null,
  wraps: KeyWraps,
  secret: Secret,
  now: () => number,
): Promise<Result<LedgerCipher>> {
  const attempts = createAttempts(book, now);
  const { lockedFor } = await attempts.stateOf(unlocking);
  if (lockedFor > 0) return { ok: false, problem: waits(lockedFor) };
  const opened = await unwrapDataKey(wraps, secret);
  if (opened.ok) {
    await attempts.clear(unlocking);
    return ok(createLedgerCipher(opened.value));
  }
  return opened.problem.code === 'unlock-wrong' ? noteWrong(attempts, secret) : opened;
}

async function noteWrong(attempts: AttemptBook, { by }: Secret): Promise<Result<never>> {
  const { lockedFor, left } = await attempts.fail(unlocking);
  if (lockedFor > 0) return { ok: false, problem: waits(lockedFor) };
  return refuse(by === 'password' ? 'unlock-refused' : 'unlock-code-refused', { left });
}

function waits(milliseconds: number): Problem {
  return { code: 'unlock-waits', data: { seconds: Math.ceil(milliseconds / 1000) } };
}

/** What a text is, where nobody said: shaped like a recovery code it is one. */
export function secretOf(text: string): Secret {
  return { by: isLikeRecoveryCode(text) ? 'recovery-code' : 'password', text };
}
