import {
  type CommandOwner,
  findRedoable,
  findUndoable,
} from '../../shared/operations/history/find-undoable.ts';
import { addNotice, perform, type Session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** Whose commands this window may take back: those made on this device, and by the account signed in. */
export function ownCommands({
  boot,
  signedIn,
}: Pick<SessionState, 'boot' | 'signedIn'>): CommandOwner {
  const device = boot.kind === 'open' ? boot.status.device : '';
  return { device, account: signedIn?.account?.name ?? null };
}

/** Takes back the last command and says which it was. */
export async function undoLast(session: Session): Promise<void> {
  const state = session.store.getState();
  const command = findUndoable(state.rows, ownCommands(state));
  const undone = await perform(session, 'undo', {});
  if (undone.ok && command !== null) addNotice(session, { kind: 'undone', command });
}

/** Takes back the last undo and says which command stands again. */
export async function redoLast(session: Session): Promise<void> {
  const state = session.store.getState();
  const undoing = findRedoable(state.rows, ownCommands(state));
  const command = state.rows.commands.get(undoing?.undoes ?? '') ?? null;
  const redone = await perform(session, 'redo', {});
  if (redone.ok && command !== null) addNotice(session, { kind: 'redone', command });
}
