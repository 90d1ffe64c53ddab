import { resolve } from 'node:path';
import { recordOperation } from '../../../shared/operations/record-operation.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { findAccount } from '../../../shared/people/account-acting.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { createAttempts } from '../../serve/accounts/attempts.ts';
import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { makeAccountKey, readNewPassword } from '../account-key.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';
import { accountOptions } from '../sign-in.ts';

/** The operation and its input, once the new key is made. */
type Asked = Promise<Result<{ readonly operation: string; readonly input: object }>>;
type Acts = (ledger: OpenLedger, name: string, password: string, given: Arguments) => Asked;

const acts: Readonly<Record<string, Acts>> = { add, password: setPassword, reset };

/** `lawang account`: makes accounts and sets passwords; whatever else changes goes by `lawang do change-account`. */
export const account: Command = {
  usage:
    'lawang account --data DIR add NAME --role R [--admin] [--person ID] [--station ID] --new-password-file F ' +
    '[--as ADMIN --password-file F] | reset NAME --new-password-file F --as ADMIN --password-file F | ' +
    'password --new-password-file F --as NAME --password-file F',
  options: {
    data: 'one',
    role: 'one',
    admin: 'flag',
    person: 'one',
    station: 'one',
    'new-password-file': 'one',
    ...accountOptions,
  },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    const [act, named, ...more] = given.positionals;
    const perform = act !== undefined && Object.hasOwn(acts, act) ? acts[act] : undefined;
    const name = act === 'password' ? given.values.get('as')?.[0] : named;
    if (data === undefined || perform === undefined || name === undefined) return 'usage';
    if (more.length > 0 || (act === 'password' && named !== undefined)) return 'usage';
    if (!given.values.has('new-password-file')) return 'usage';
    const password = await readNewPassword(given, context.folder);
    if (!password.ok) return refuseWith(context.output, password.problem);
    const done = await withLedger(data, { write: true, as: given }, context, async (ledger) => {
      const asked = await perform(ledger, name, password.value, given);
      return asked.ok ? record(ledger, asked.value, name, data, context) : asked;
    });
    if (!done.ok) return refuseWith(context.output, done.problem);
    context.output.line(done.value);
    return 0;
  },
};

async function record(
  { port, session, actor }: OpenLedger,
  { operation, input }: { readonly operation: string; readonly input: object },
  name: string,
  data: string,
  { folder }: CommandContext,
): Promise<Result<object>> {
  const done = await recordOperation(port, session, operation, input, actor);
  if (!done.ok) return done;
  await createAttempts(createDiskFileSystem(resolve(folder, data)), Date.now).clear(name);
  const entryHash = done.value.entries.at(-1)?.hash ?? null;
  return ok({ status: 'saved', account: name, value: done.value.value, entryHash });
}

async function add(ledger: OpenLedger, name: string, password: string, given: Arguments): Asked {
  if (ledger.session.state.ledger.size === 0) return refuse('project-missing');
  const key = await makeAccountKey(ledger, name, password);
  if (!key.ok) return key;
  const one = (option: string) => given.values.get(option)?.[0];
  const input = {
    name,
    role: one('role') ?? 'planner',
    isAdministrator: given.values.has('admin'),
    personId: one('person') ?? null,
    stationId: one('station') ?? null,
    key: key.value,
  };
  return ok({ operation: 'record-account', input });
}

async function setPassword(ledger: OpenLedger, name: string, password: string): Asked {
  const key = await makeAccountKey(ledger, name, password);
  return key.ok ? ok({ operation: 'set-own-password', input: { key: key.value } }) : key;
}

async function reset(ledger: OpenLedger, name: string, password: string): Asked {
  const id = idOf(ledger.session.state, name);
  if (!id.ok) return id;
  const key = await makeAccountKey(ledger, name, password);
  if (!key.ok) return key;
  return ok({ operation: 'reset-password', input: { id: id.value, key: key.value } });
}

function idOf(state: State, name: string): Result<string> {
  const found = findAccount(state, name);
  return found === null ? refuse('account-unknown', { account: name }) : ok(found.id);
}
