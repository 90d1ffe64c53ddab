import { judgeAccountName, judgePassword } from '../../shared/people/password-rules.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { type MadeCredential, makeCredential } from '../serve/accounts/credential.ts';
import type { Arguments } from './arguments.ts';
import type { OpenLedger } from './open-ledger.ts';
import { readPassword } from './sign-in.ts';

/** A new password's key for an account, its private half stored: what the operations on accounts take as `key`. */
export async function makeAccountKey(
  { port, session }: OpenLedger,
  account: string,
  password: string,
): Promise<Result<MadeCredential['key']>> {
  const named = judgeAccountName(account);
  if (!named.ok) return named;
  const judged = judgePassword(password, account);
  if (!judged.ok) return judged;
  const ledgerId = session.state.ledger.get('ledger')?.ledgerId ?? '';
  const made = await makeCredential(password, { ledgerId, account });
  const put = await port.putBlob(made.bytes);
  return put.ok ? ok(made.key) : put;
}

/** The new password of `--new-password-file`. */
export function readNewPassword(given: Arguments, folder: string): Promise<Result<string>> {
  return readPassword(given, folder, 'new-password-file');
}
