import type { Entry } from '../../ledger/entry.ts';
import { activeAdministrators, findAccount } from '../../people/account-acting.ts';
import { accountKeySchema, accountSchema } from '../../people/account-entries.ts';
import type { Account } from '../../people/account-records.ts';
import type { Problem } from '../../problems/problem.ts';
import type { State } from '../rows.ts';

/** Names entries carry that are no account: a local operator's, the command line's and the sample's. */
const reservedNames = new Set(['local-operator', 'lawang', 'sample']);

export function isNameFree(state: State, name: string, id: string): boolean {
  const wanted = name.toLowerCase();
  if (reservedNames.has(wanted)) return false;
  return [...state.accounts.values()].every(
    (account) => account.id === id || account.name.toLowerCase() !== wanted,
  );
}

/** Why an entry about accounts may not be made; null when it may, or when it is not about accounts. */
export function judgeAccountEntry(
  state: State,
  entry: Pick<Entry, 'kind' | 'subject' | 'payload' | 'actor'>,
): Problem | null {
  switch (entry.kind) {
    case 'account-recorded':
      return judgeRecorded(state, entry);
    case 'account-key-set':
      return judgeKey(state, entry);
    case 'account-removed':
    case 'account-key-removed':
      // Entries name their accounts for ever: an account goes out of use, it never goes.
      return { code: 'account-stays' };
    default:
      return null;
  }
}

function judgeRecorded(
  state: State,
  { actor, payload }: Pick<Entry, 'payload' | 'actor'>,
): Problem | null {
  const record = accountSchema.safeParse(payload.record);
  if (!record.success) return { code: 'entry-not-allowed', data: { kind: 'account-recorded' } };
  const account = record.data;
  if (state.accounts.size === 0) return judgeFirst(account);
  if (!isAdministrator(state, actor)) return { code: 'administrator-only' };
  const before = state.accounts.get(account.id);
  if (!isNameFree(state, account.name, account.id) || (before && before.name !== account.name))
    return { code: 'account-name-taken', data: { account: account.name } };
  const after = new Map(state.accounts).set(account.id, account);
  return activeAdministrators(after.values()).length === 0
    ? { code: 'last-administrator-stays' }
    : null;
}

function judgeFirst(account: Account): Problem | null {
  const isFit = account.isAdministrator && account.isActive && account.role === 'planner';
  return isFit ? null : { code: 'first-account-administers' };
}

function judgeKey(
  state: State,
  { actor, subject, payload }: Pick<Entry, 'subject' | 'payload' | 'actor'>,
): Problem | null {
  const record = accountKeySchema.safeParse(payload.record);
  if (!record.success) return { code: 'entry-not-allowed', data: { kind: 'account-key-set' } };
  // The first account's key comes before the account, in the same command, while there is nobody yet.
  if (state.accounts.size === 0) return null;
  const isOwn = findAccount(state, actor)?.id === subject;
  if (record.data.setBy === 'self')
    return isOwn ? null : { code: 'entry-not-allowed', data: { kind: 'account-key-set' } };
  return isAdministrator(state, actor) ? null : { code: 'administrator-only' };
}

export function isAdministrator(state: State, name: string): boolean {
  const account = findAccount(state, name);
  return account?.isActive === true && account.isAdministrator;
}
