import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isOpenToAll } from '../../shared/operations/permission/judge-entry.ts';
import type { Actor, LedgerSession } from '../../shared/operations/record-operation.ts';
import { actingOf, findAccount } from '../../shared/people/account-acting.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { createAttempts } from '../serve/accounts/attempts.ts';
import { signIn } from '../serve/accounts/sign-in.ts';
import { signingFolder } from '../serve/accounts/signing-folder.ts';
import type { DataFolder } from '../serve/data-folder.ts';
import { createDiskFileSystem } from '../serve/disk/disk-file-system.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { commandLineActor } from './command-line-actor.ts';

/** Options of every command that writes, and of the report. */
export const accountOptions = { as: 'one', 'password-file': 'one' } as const satisfies OptionTable;
export const accountUsage = '[--as ACCOUNT --password-file F]';

/** Who acts, and the ledger as that one writes to it: an account's entries leave here signed. */
export interface ActingLedger {
  readonly port: DataFolder;
  readonly actor: Actor;
}

/**
 * Signs in as the account of `--as`; without the option it is the command line's own operator, whom only the sample and a
 * ledger without accounts let in (`sign-in-needed`). Refuses what `signIn` refuses, `password-file-needed` and `password-file-unreadable`.
 */
export async function actAs(
  given: Arguments,
  place: { readonly folder: string; readonly dataFolder: string },
  port: DataFolder,
  { state }: LedgerSession,
): Promise<Result<ActingLedger>> {
  const name = given.values.get('as')?.[0];
  if (name === undefined)
    return isOpenToAll(state) ? ok({ port, actor: commandLineActor }) : refuse('sign-in-needed');
  // Whoever has the files can read the names in them.
  if (findAccount(state, name) === null) return refuse('account-unknown', { account: name });
  const password = await readPassword(given, place.folder);
  if (!password.ok) return password;
  const attempts = createAttempts(createDiskFileSystem(place.dataFolder), Date.now);
  const signedIn = await signIn({ ledger: port, attempts }, state, name, password.value);
  if (!signedIn.ok) return signedIn;
  // The password comes with this very command, so that it counts as confirmed.
  const acting = actingOf(state, name, true);
  if (!acting.ok) return acting;
  const { privateKey } = signedIn.value;
  return ok({
    port: signingFolder(port, name, privateKey),
    actor: { ...commandLineActor, actor: name, acting: acting.value },
  });
}

/** The password of `--package-password-file`; null when none is named. */
export async function readPackagePassword(
  given: Arguments,
  folder: string,
): Promise<Result<string | null>> {
  const option = 'package-password-file';
  return given.values.has(option) ? readPassword(given, folder, option) : ok(null);
}

/** The password on the first line of the file of `--password-file`. */
export async function readPassword(
  given: Arguments,
  folder: string,
  option = 'password-file',
): Promise<Result<string>> {
  const file = given.values.get(option)?.[0];
  if (file === undefined) return refuse('password-file-needed');
  const text = await readFile(resolve(folder, file), 'utf8').catch(() => '');
  const [password = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return password === '' ? refuse('password-file-unreadable', { file }) : ok(password);
}
