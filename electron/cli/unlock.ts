import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { Secret } from '../serve/at-rest/key-wraps.ts';
import type { LedgerCipher } from '../serve/at-rest/ledger-cipher.ts';
import { secretOf, unlockLedger } from '../serve/at-rest/unlock-ledger.ts';
import type { CommandContext } from './command.ts';

/** The password or recovery code on the first line of the file of `--unlock-file`; null without the option. */
export async function readSecret({
  unlockFile,
  folder,
}: CommandContext): Promise<Result<Secret | null>> {
  if (unlockFile === null) return ok(null);
  const text = await readFile(resolve(folder, unlockFile), 'utf8').catch(() => '');
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return line === '' ? refuse('unlock-file-unreadable', { file: unlockFile }) : ok(secretOf(line));
}

/** The key of a data folder's ledger; null where it is plain or no secret was given. Refuses what `unlockLedger` refuses. */
export async function openKey(
  context: CommandContext,
  dataFolder: string,
): Promise<Result<LedgerCipher | null>> {
  const secret = await readSecret(context);
  if (!secret.ok || secret.value === null) return secret.ok ? ok(null) : secret;
  return unlockLedger(resolve(context.folder, dataFolder), secret.value);
}
