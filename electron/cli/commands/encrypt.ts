import { resolve } from 'node:path';
import { isOpenToAll } from '../../../shared/operations/permission/judge-entry.ts';
import { findAccount } from '../../../shared/people/account-acting.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import {
  alone,
  decryptFolder,
  encryptFolder,
  setPassword,
  setRecoveryCode,
} from '../../serve/at-rest/encrypt-folder.ts';
import type { LedgerCipher } from '../../serve/at-rest/ledger-cipher.ts';
import { readNewPassword } from '../account-key.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';
import { accountOptions, accountUsage } from '../sign-in.ts';
import { openKey } from '../unlock.ts';

interface Asked {
  readonly place: string;
  readonly given: Arguments;
  readonly context: CommandContext;
}

const acts: Readonly<Record<string, (asked: Asked) => Promise<Result<object>>>> = {
  on: turnOn,
  off: (asked) =>
    withKey(asked, async (cipher) => {
      const done = await decryptFolder(asked.place, cipher, Date.now());
      return done.ok ? ok({ status: 'plain' }) : done;
    }),
  password: (asked) =>
    withKey(asked, async (cipher) => {
      const password = await readNewPassword(asked.given, asked.context.folder);
      if (!password.ok) return password;
      const done = await alone(asked.place, (root) => setPassword(root, cipher, password.value));
      return done.ok ? ok({ status: 'saved' }) : done;
    }),
  'recovery-code': (asked) =>
    withKey(asked, async (cipher) => {
      const code = await alone(asked.place, (root) => setRecoveryCode(root, cipher));
      return code.ok ? ok({ status: 'saved', recoveryCode: code.value }) : code;
    }),
};

/** `lawang encrypt`: turns encryption at rest on or off, sets another password, makes another recovery code. */
export const encrypt: Command = {
  usage:
    'lawang encrypt --data DIR (on --new-password-file F | off | password --new-password-file F | recovery-code) ' +
    `[--unlock-file F] ${accountUsage}`,
  options: { data: 'one', 'new-password-file': 'one', ...accountOptions },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    const [act, ...more] = given.positionals;
    const perform = act !== undefined && Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (data === undefined || perform === undefined || more.length > 0) return 'usage';
    const needsPassword = act === 'on' || act === 'password';
    if (needsPassword !== given.values.has('new-password-file')) return 'usage';
    const may = await mayEncrypt(data, given, context);
    if (!may.ok) return refuseWith(context.output, may.problem);
    const done = await perform({ place: resolve(context.folder, data), given, context });
    if (!done.ok) return refuseWith(context.output, done.problem);
    context.output.line(done.value);
    if ('recoveryCode' in done.value) context.output.say(keepText[context.output.language]);
    return 0;
  },
};

const keepText = {
  zh: 'lawang: 恢复码只显示这一次。请抄写或打印，与电脑分开保管；密码和恢复码都丢失，台账无法打开。',
  en: 'lawang: The recovery code is shown this once. Print it or write it down, and keep it apart from the computer; with password and code both lost, nothing opens the ledger.',
} as const;

/** Where the ledger has accounts, its administrator; `administrator-only` to anybody else. */
async function mayEncrypt(
  data: string,
  given: Arguments,
  context: CommandContext,
): Promise<Result<null>> {
  return withLedger(data, { write: false, as: given }, context, async ({ session, actor }) => {
    const account = findAccount(session.state, actor.actor);
    const may = isOpenToAll(session.state) || account?.isAdministrator === true;
    return may ? ok(null) : refuse('administrator-only');
  });
}

async function turnOn({ place, given, context }: Asked): Promise<Result<object>> {
  const password = await readNewPassword(given, context.folder);
  if (!password.ok) return password;
  const done = await encryptFolder(place, password.value, Date.now());
  return done.ok ? ok({ status: 'encrypted', recoveryCode: done.value.recoveryCode }) : done;
}

async function withKey(
  { place, context }: Asked,
  work: (cipher: LedgerCipher) => Promise<Result<object>>,
): Promise<Result<object>> {
  const cipher = await openKey(context, place);
  if (!cipher.ok) return cipher;
  return cipher.value === null ? refuse('ledger-not-encrypted') : work(cipher.value);
}
