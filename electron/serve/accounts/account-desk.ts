import { randomBytes, randomUUID } from 'node:crypto';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { isOpenToAll } from '../../../shared/operations/permission/judge-entry.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { actingOf, findAccount } from '../../../shared/people/account-acting.ts';
import type { Account } from '../../../shared/people/account-records.ts';
import { judgeAccountName, judgePassword } from '../../../shared/people/password-rules.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import type { ScryptCost } from '../keys/password-key.ts';
import type { PackageHand } from '../packages/package-desk.ts';
import { admitEntries } from './admit-entries.ts';
import type { AttemptBook } from './attempts.ts';
import { type MadeCredential, makeCredential } from './credential.ts';
import { followLedger } from './follow-ledger.ts';
import { type SignedIn, signIn } from './sign-in.ts';
import { signingFolder } from './signing-folder.ts';

/** A signed-in window: who, and until when the password given again still counts. Lives in this process's memory only. */
export interface DeskSession extends SignedIn {
  readonly confirmedUntil: number;
  readonly usedAt: number;
}

/** A key made for a password just given, waiting for the entry that names it. */
export interface PendingKey {
  readonly made: MadeCredential;
  readonly account: string;
  readonly setBy: 'self' | 'administrator';
}

export type CredentialRequest =
  | { readonly for: 'first'; readonly account: string; readonly password: string }
  | { readonly for: 'own'; readonly current: string; readonly password: string }
  | { readonly for: 'other'; readonly account: string; readonly password: string };

/** What a window may know before and after signing in. */
export interface DeskStatus {
  readonly hasAccounts: boolean;
  /** The sample: who does not sign in acts as its local operator. */
  readonly isOpen: boolean;
  readonly account: Account | null;
  /** The password was set by an administrator and must be replaced before anything is signed. */
  readonly mustChangePassword: boolean;
}

export const confirmationMilliseconds = 120_000;
const sessionMilliseconds = 12 * 3_600_000;
const mostSessions = 64;

/**
 * Where windows sign in, and every command of a window is checked again: that it names who is signed in, and that the ledger's
 * rules allow it to that account. The host decides; a page that lies is refused.
 */
export function createAccountDesk(parts: {
  readonly ledger: LedgerPort;
  readonly attempts: AttemptBook;
  readonly now: () => number;
  /** Cheaper only in tests. */
  readonly cost?: ScryptCost;
}) {
  const { ledger, attempts, now } = parts;
  const followed = followLedger(ledger);
  const inOrder = createWorkQueue();
  const sessions = new Map<string, DeskSession>();
  const pending = new Map<string, PendingKey>();

  /** One password at a time, so that many at once are counted as many. */
  const check = (state: State, name: string, password: string) =>
    inOrder(() => signIn({ ledger, attempts }, state, name, password));

  function sessionOf(token: string | null): DeskSession | null {
    const session = token === null ? undefined : sessions.get(token);
    if (token === null || session === undefined) return null;
    if (now() - session.usedAt > sessionMilliseconds) {
      sessions.delete(token);
      return null;
    }
    const used = { ...session, usedAt: now() };
    sessions.set(token, used);
    return used;
  }

  /** The session of a window whose account is still in use. */
  function activeSession(state: State, token: string | null): DeskSession | null {
    const session = sessionOf(token);
    return session !== null && actingOf(state, session.account.name, false).ok ? session : null;
  }

  async function status(token: string | null): Promise<Result<DeskStatus>> {
    const state = await followed.state();
    const session = activeSession(state, token);
    const account = session === null ? null : findAccount(state, session.account.name);
    const key = account === null ? undefined : state.accountKeys.get(account.id);
    return ok({
      hasAccounts: state.accounts.size > 0,
      isOpen: isOpenToAll(state),
      account,
      mustChangePassword: key?.setBy === 'administrator',
    });
  }

  async function open(name: string, password: string): Promise<Result<string>> {
    const state = await followed.state();
    const signedIn = await check(state, name, password);
    if (!signedIn.ok) return signedIn;
    const oldest = [...sessions].sort(([, left], [, right]) => left.usedAt - right.usedAt)[0];
    if (sessions.size >= mostSessions && oldest !== undefined) sessions.delete(oldest[0]);
    const token = randomBytes(32).toString('hex');
    sessions.set(token, { ...signedIn.value, confirmedUntil: 0, usedAt: now() });
    return ok(token);
  }

  async function confirm(token: string | null, password: string): Promise<Result<null>> {
    const state = await followed.state();
    const session = activeSession(state, token);
    if (session === null || token === null) return refuse('sign-in-needed');
    const { name } = session.account;
    const again = await check(state, name, password);
    if (!again.ok) return again;
    // It may have been locked while the password was tried.
    const still = sessionOf(token);
    if (still === null) return refuse('sign-in-needed');
    sessions.set(token, { ...still, confirmedUntil: now() + confirmationMilliseconds });
    return ok(null);
  }

  async function makeKey(
    token: string | null,
    request: CredentialRequest,
  ): Promise<Result<MadeCredential['key']>> {
    const state = await followed.state();
    const account = await nameFor(state, token, request);
    if (!account.ok) return account;
    const named = judgeAccountName(account.value);
    if (!named.ok) return named;
    const judged = judgePassword(request.password, account.value);
    if (!judged.ok) return judged;
    const ledgerId = state.ledger.get('ledger')?.ledgerId ?? '';
    const owner = { ledgerId, account: account.value };
    const made = await makeCredential(request.password, owner, parts.cost);
    const put = await ledger.putBlob(made.bytes);
    if (!put.ok) return put;
    const setBy = request.for === 'other' ? 'administrator' : 'self';
    pending.set(made.key.blob, { made, account: account.value, setBy });
    return ok(made.key);
  }

  /** Whose key is to be made, once who asks may ask for it. */
  async function nameFor(
    state: State,
    token: string | null,
    request: CredentialRequest,
  ): Promise<Result<string>> {
    if (request.for === 'first')
      return state.accounts.size === 0 ? ok(request.account) : refuse('sign-in-needed');
    const session = activeSession(state, token);
    if (session === null) return refuse('sign-in-needed');
    if (request.for === 'other')
      return findAccount(state, session.account.name)?.isAdministrator
        ? ok(request.account)
        : refuse('administrator-only');
    const { name } = session.account;
    const again = await check(state, name, request.current);
    return again.ok ? ok(name) : again;
  }

  /** Checks a command of a window, and signs its entries. */
  async function admit(
    token: string | null,
    entries: readonly Entry[],
  ): Promise<Result<readonly Entry[]>> {
    const isAboutAccounts = entries.some(({ kind }) => kind.startsWith('account-'));
    if (!isAboutAccounts && !(await followed.hasAccounts())) return ok(entries);
    const state = await followed.state();
    const session = activeSession(state, token);
    return admitEntries(entries, { state, session, pending, now: now(), ledger });
  }

  /** What follows from entries that are on disc now: a confirmation is used up, a new password's key signs from here on. */
  async function settle(token: string | null, entries: readonly Entry[]): Promise<void> {
    for (const { kind, subject, payload } of entries) {
      if (kind !== 'account-key-set') continue;
      const blob = (payload.record as { readonly blob?: string } | undefined)?.blob ?? '';
      const key = pending.get(blob);
      pending.delete(blob);
      if (key === undefined) continue;
      await attempts.clear(key.account);
      // Other windows of the account were opened with the password that is no longer its own.
      for (const [other, session] of sessions)
        if (session.account.id === subject && other !== token) sessions.delete(other);
      const own = token === null ? undefined : sessions.get(token);
      if (own?.account.id === subject && token !== null)
        sessions.set(token, { ...own, privateKey: key.made.privateKey });
    }
    const session = token === null ? undefined : sessions.get(token);
    if (session !== undefined && token !== null && entries.length > 0)
      sessions.set(token, { ...session, confirmedUntil: 0 });
  }

  /** Whether a window may read the ledger. */
  async function mayRead(token: string | null): Promise<Result<null>> {
    if (!(await followed.hasAccounts())) return ok(null);
    const state = await followed.state();
    if (isOpenToAll(state)) return ok(null);
    return activeSession(state, token) === null ? refuse('sign-in-needed') : ok(null);
  }

  /**
   * Whether a window may do what only an administrator may, as putting the whole ledger back; a ledger that is open to all has
   * nobody to ask.
   */
  async function mayAdminister(token: string | null): Promise<Result<null>> {
    const state = await followed.state();
    if (isOpenToAll(state)) return ok(null);
    const session = activeSession(state, token);
    if (session === null) return refuse('sign-in-needed');
    return findAccount(state, session.account.name)?.isAdministrator
      ? ok(null)
      : refuse('administrator-only');
  }

  /** Who the host itself writes for, when it makes or takes in a package for a window. */
  async function handOf(token: string | null, folder: DataFolder): Promise<Result<PackageHand>> {
    const state = await followed.state();
    const world = { now, newId: () => randomUUID() };
    const session = activeSession(state, token);
    if (session === null)
      return isOpenToAll(state)
        ? ok({ ledger: folder, actor: { ...world, actor: 'local-operator' } })
        : refuse('sign-in-needed');
    const { name } = session.account;
    const acting = actingOf(state, name, now() < session.confirmedUntil);
    if (!acting.ok) return acting;
    const ledger = signingFolder(folder, name, session.privateKey);
    return ok({ ledger, actor: { ...world, actor: name, acting: acting.value } });
  }

  return {
    status,
    handOf,
    signIn: open,
    signOut: (token: string | null) => void (token !== null && sessions.delete(token)),
    confirm,
    makeKey,
    admit,
    settle,
    mayRead,
    mayAdminister,
    isCredential: (sha256: string) => followed.isCredential(sha256),
  };
}

export type AccountDesk = ReturnType<typeof createAccountDesk>;
