import { ok, type Problem, type Result, refuse } from '../problems/problem.ts';
import type { Account, AccountKey } from './account-records.ts';
import type { Acting } from './acting.ts';

interface AccountRows {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly accountKeys: ReadonlyMap<string, AccountKey>;
}

/** The account of that name; names are compared as written. */
export function findAccount(rows: Pick<AccountRows, 'accounts'>, name: string): Account | null {
  for (const account of rows.accounts.values()) if (account.name === name) return account;
  return null;
}

/** How an account acts. Refuses `account-unknown` and `account-inactive`. */
export function actingOf(rows: AccountRows, name: string, isConfirmed: boolean): Result<Acting> {
  const account = findAccount(rows, name);
  if (account === null) return refuse('account-unknown', { account: name });
  if (!account.isActive) return refuse('account-inactive', { account: name });
  const { personId, role } = account;
  const stationId = role === 'duty-officer' ? account.stationId : null;
  return ok({ account: name, personId, role, stationId, isConfirmed });
}

/**
 * What keeps an account from signing: nobody behind it, no password of its own yet, or the password not given again for this.
 * Null when it may. Every signature asks this first.
 */
export function findSigningObstacle(rows: AccountRows, acting: Acting): Problem | null {
  if (acting.personId === null) return { code: 'signing-needs-person' };
  const account = findAccount(rows, acting.account);
  const key = account === null ? undefined : rows.accountKeys.get(account.id);
  if (key?.setBy === 'administrator') return { code: 'password-not-own' };
  return acting.isConfirmed ? null : { code: 'confirmation-needed' };
}

/** Accounts that can still manage accounts. */
export function activeAdministrators(accounts: Iterable<Account>): readonly Account[] {
  return [...accounts].filter((account) => account.isActive && account.isAdministrator);
}
