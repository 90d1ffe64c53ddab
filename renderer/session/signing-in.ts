import { operations } from '../../shared/operations/registry.ts';
import { findAccount } from '../../shared/people/account-acting.ts';
import { type Acting, localOperator } from '../../shared/people/acting.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { AccountStatus, NewPassword } from '../ports/account-port.ts';
import { addNotice, perform, type Session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** Who acts at this window, for the next command. */
export function actingHere({ rows, signedIn, isConfirmed }: SessionState): Acting {
  const name = signedIn?.account?.name;
  const account = name === undefined ? null : findAccount(rows, name);
  if (account === null) return localOperator(name ?? 'local-operator');
  const { personId, role } = account;
  const stationId = role === 'duty-officer' ? account.stationId : null;
  return { account: account.name, personId, role, stationId, isConfirmed };
}

const rolesByOperation = new Map(operations.map(({ name, roles }) => [name, roles]));

/** Whether the role of who acts may do an operation at all; the ledger's rules still look at each record. */
export function mayDo(state: Pick<SessionState, 'signedIn'>, operation: string): boolean {
  const account = state.signedIn?.account ?? null;
  if (account === null) return true;
  return rolesByOperation.get(operation)?.includes(account.role) ?? false;
}

/** Whether who is signed in may manage accounts. */
export function isAdministrator({ signedIn }: Pick<SessionState, 'signedIn'>): boolean {
  return signedIn?.account?.isAdministrator ?? false;
}

/** Signs in; the ledger is opened afterwards by whoever asked. */
export async function signIn(
  session: Session,
  account: string,
  password: string,
): Promise<Result<AccountStatus>> {
  const signedIn = await session.ports.account.signIn(account, password);
  if (!signedIn.ok) return signedIn;
  const { hasAccounts, isOpen, mustChangePassword } = signedIn.value;
  session.store.setState({
    signedIn: signedIn.value,
    isLocked: false,
    ...(mustChangePassword && hasAccounts && !isOpen ? { dialog: 'own-account' } : {}),
  });
  return signedIn;
}

/** Hides the screen and forgets the key, and keeps everything else as it is until the password is given. */
export async function lockWindow(session: Session): Promise<void> {
  if (!session.store.getState().signedIn?.account) return;
  session.store.setState({ isLocked: true, isConfirmed: false });
  await session.ports.account.signOut();
}

/** Ends the work of this account here. The page begins anew, so that nothing of it is left in memory. */
export async function signOut(session: Session): Promise<void> {
  await session.ports.account.signOut();
  session.ports.reload();
}

/** Replaces one's own password. */
export async function changePassword(
  session: Session,
  current: string,
  password: string,
): Promise<Result<unknown>> {
  const key = await session.ports.account.makeKey({ for: 'own', current, password });
  if (!key.ok) return key;
  const changed = await perform(session, 'set-own-password', { key: key.value });
  if (changed.ok) await refreshAccount(session);
  return changed;
}

/** Makes an account, or resets its password when `id` is given, with a key the host makes of the password. */
export async function performWithKey(
  session: Session,
  operation: 'record-account' | 'reset-password',
  input: object,
  newPassword: NewPassword,
): Promise<Result<unknown>> {
  const key = await session.ports.account.makeKey(newPassword);
  if (!key.ok) return key;
  return perform(session, operation, { ...input, key: key.value });
}

/** Asks the host again who is signed in, after something about accounts changed. */
export async function refreshAccount(session: Session): Promise<void> {
  const status = await session.ports.account.status();
  if (status.ok) session.store.setState({ signedIn: status.value });
}

/** Gives the password again for the signature that waits. */
export async function confirmPassword(session: Session, password: string): Promise<Result<null>> {
  const { confirming } = session.store.getState();
  if (confirming === null) return refuse('confirmation-needed');
  const confirmed = await session.ports.account.confirm(password);
  if (!confirmed.ok) return confirmed;
  session.store.setState({ isConfirmed: true, confirming: null });
  confirming(true);
  return ok(null);
}

/** Lets the signature that waits go unsigned. */
export function cancelConfirmation(session: Session): void {
  const { confirming } = session.store.getState();
  session.store.setState({ confirming: null });
  confirming?.(false);
}

/** The first account, made by the local operator, who is signed in with it at once. */
export async function makeAdministrator(
  session: Session,
  name: string,
  password: string,
  personId: string | null,
): Promise<Result<unknown>> {
  const account = { name, role: 'planner', isAdministrator: true, personId };
  const first = { for: 'first', account: name, password } as const;
  const made = await performWithKey(session, 'record-account', account, first);
  if (!made.ok) return made;
  const signedIn = await signIn(session, name, password);
  if (!signedIn.ok) addNotice(session, { kind: 'problem', problem: signedIn.problem });
  return made;
}
