import type { KeyObject } from 'node:crypto';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { findAccount } from '../../../shared/people/account-acting.ts';
import type { Account } from '../../../shared/people/account-records.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { fullCost } from '../keys/password-key.ts';
import type { AttemptBook } from './attempts.ts';
import { makeCredential, openCredential } from './credential.ts';

/** An account whose password was given: its private key is held in memory for as long as it is signed in. */
export interface SignedIn {
  readonly account: Account;
  readonly privateKey: KeyObject;
}

interface SignInParts {
  readonly ledger: Pick<LedgerPort, 'readBlob'>;
  readonly attempts: AttemptBook;
}

/**
 * Checks a password. Refuses `sign-in-refused` alike for an unknown account and a wrong password, `account-locked`,
 * `account-inactive` (only to who knows the password), `account-credential-damaged`.
 */
export async function signIn(
  { ledger, attempts }: SignInParts,
  state: State,
  name: string,
  password: string,
): Promise<Result<SignedIn>> {
  const { lockedFor } = await attempts.stateOf(name);
  if (lockedFor > 0) return refuseLocked(name, lockedFor);
  const account = findAccount(state, name);
  const key = account === null ? undefined : state.accountKeys.get(account.id);
  if (account === null || key === undefined) {
    // As long as a real try takes, so that the time does not tell which accounts there are.
    await makeCredential(password, { ledgerId: '', account: name }, fullCost);
    return refuseWrong(attempts, name);
  }
  const blob = await ledger.readBlob(key.blob);
  if (!blob.ok) return refuse('account-credential-damaged', { account: name });
  const ledgerId = state.ledger.get('ledger')?.ledgerId ?? '';
  const owner = { ledgerId, account: name };
  const opened = await openCredential(blob.value, password, owner, key.publicKey);
  if (opened === 'damaged') return refuse('account-credential-damaged', { account: name });
  if (opened === 'wrong') return refuseWrong(attempts, name);
  await attempts.clear(name);
  if (!account.isActive) return refuse('account-inactive', { account: name });
  return ok({ account, privateKey: opened });
}

async function refuseWrong(attempts: AttemptBook, name: string): Promise<Result<never>> {
  const { lockedFor, left } = await attempts.fail(name);
  return lockedFor > 0 ? refuseLocked(name, lockedFor) : refuse('sign-in-refused', { left });
}

function refuseLocked(account: string, milliseconds: number): Result<never> {
  return refuse('account-locked', { account, seconds: Math.ceil(milliseconds / 1000) });
}
