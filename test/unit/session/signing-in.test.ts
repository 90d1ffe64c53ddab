import { expect, it, vi } from 'vitest';
import type { AccountStatus } from '../../../renderer/ports/account-port.ts';
import type { LedgerClient } from '../../../renderer/ports/ports.ts';
import {
  createSession,
  perform,
  type Session,
  type SessionPorts,
} from '../../../renderer/session/session.ts';
import {
  actingHere,
  cancelConfirmation,
  confirmPassword,
  lockWindow,
  mayDo,
  signIn,
} from '../../../renderer/session/signing-in.ts';
import { emptyState } from '../../../shared/operations/state.ts';
import type { Account } from '../../../shared/people/account-records.ts';
import { ok, refuse } from '../../../shared/problems/problem.ts';

const account: Account = {
  id: 'a1',
  name: '王五',
  personId: 'p1',
  role: 'duty-officer',
  isAdministrator: false,
  stationId: 's1',
  isActive: true,
};
const status: AccountStatus = {
  hasAccounts: true,
  isOpen: false,
  account,
  mustChangePassword: false,
};

/** A session over a host that knows one password, and a ledger that signs only what was confirmed. */
function open() {
  const signOut = vi.fn(async () => undefined);
  const isRight = (password: string) => password === '对';
  const ports = {
    account: {
      status: async () => ok(status),
      signIn: async (_name: string, password: string) =>
        isRight(password) ? ok(status) : refuse('sign-in-refused', { left: 4 }),
      signOut,
      confirm: async (password: string) =>
        isRight(password) ? ok(null) : refuse('sign-in-refused', { left: 4 }),
    },
    storage: { getItem: () => null, setItem: () => undefined },
    now: () => 0,
  } as unknown as SessionPorts;
  const session: Session = createSession(ports);
  const signed: string[] = [];
  const client = {
    perform: async (operation: string) => {
      if (!actingHere(session.store.getState()).isConfirmed) return refuse('confirmation-needed');
      signed.push(operation);
      return ok({ value: null, savedAt: 1 });
    },
  } as unknown as LedgerClient;
  const rows = { ...emptyState, accounts: new Map([[account.id, account]]) };
  const boot = { kind: 'open', client } as never;
  session.store.setState({ boot, rows, signedIn: status });
  return { session, signed, signOut };
}

const untilAsked = (session: Session) =>
  vi.waitFor(() => expect(session.store.getState().confirming).not.toBeNull());

it('signs once the password is given again, and asks anew for the next', async () => {
  const { session, signed } = open();
  const first = perform(session, 'sign', {});
  await untilAsked(session);
  expect((await confirmPassword(session, '错')).ok).toBe(false);
  expect(signed).toEqual([]);
  await confirmPassword(session, '对');
  expect((await first).ok).toBe(true);
  expect(signed).toEqual(['sign']);
  const second = perform(session, 'sign', {});
  await untilAsked(session);
  cancelConfirmation(session);
  const refused = await second;
  expect(refused.ok ? null : refused.problem.code).toBe('confirmation-needed');
  expect(signed).toEqual(['sign']);
  // Giving it up is no fault to be told of.
  expect(session.store.getState().notices).toEqual([]);
});

it('keeps everything while it is locked, and opens with the password alone', async () => {
  const { session, signOut } = open();
  session.store.setState({ workspace: 'ledger', letterId: 'letter-1' });
  await lockWindow(session);
  expect(signOut).toHaveBeenCalledOnce();
  expect(session.store.getState()).toMatchObject({ isLocked: true, letterId: 'letter-1' });
  expect((await signIn(session, '王五', '错')).ok).toBe(false);
  expect(session.store.getState().isLocked).toBe(true);
  await signIn(session, '王五', '对');
  expect(session.store.getState()).toMatchObject({ isLocked: false, workspace: 'ledger' });
});

it('locks when the host no longer knows the window', async () => {
  const { session } = open();
  const { boot } = session.store.getState();
  const client = { perform: async () => refuse('sign-in-needed') } as unknown as LedgerClient;
  session.store.setState({ boot: { ...boot, client } as never });
  await perform(session, 'record-team', {});
  expect(session.store.getState().isLocked).toBe(true);
});

it('acts as the account and its station, and offers what its role may do', () => {
  const { session } = open();
  const state = session.store.getState();
  expect(actingHere(state)).toEqual({
    account: '王五',
    personId: 'p1',
    role: 'duty-officer',
    stationId: 's1',
    isConfirmed: false,
  });
  expect(['import-tracks', 'record-letter'].map((name) => mayDo(state, name))).toEqual([
    true,
    false,
  ]);
  expect(mayDo({ signedIn: { ...status, account: null } }, 'record-letter')).toBe(true);
});
