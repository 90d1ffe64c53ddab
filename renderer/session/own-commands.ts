import {
  type CommandOwner,
  findRedoable,
  findUndoable,
} from '../../shared/operations/history/find-undoable.ts';
import type { CommandRow } from '../../shared/operations/rows.ts';
import { addNotice, perform, type Session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** Whose commands this window may take back: those made on this device, and by the account signed in. */
function ownCommands({ boot, signedIn }: Pick<SessionState, 'boot' | 'signedIn'>): CommandOwner {
  const device = boot.kind === 'open' ? boot.status.device : '';
  return { device, account: signedIn?.account?.name ?? null };
}

/** What this window could take back, and which undo it could take back in turn. */
export interface OwnHistory {
  readonly undoable: CommandRow | null;
  readonly redoable: CommandRow | null;
}

/** Of the newest rows asked about: buttons, keys and the list of commands all ask, and a season has many commands to look at. */
let last: {
  readonly commands: unknown;
  readonly owner: CommandOwner;
  readonly history: OwnHistory;
} | null = null;

/** What there is to undo and to redo in this window. */
export function ownHistory(state: Pick<SessionState, 'rows' | 'boot' | 'signedIn'>): OwnHistory {
  const owner = ownCommands(state);
  const { rows } = state;
  const isSame =
    last?.commands === rows.commands &&
    last.owner.device === owner.device &&
    last.owner.account === owner.account;
  if (last === null || !isSame) {
    const history = {
      undoable: findUndoable(rows, owner),
      redoable: findRedoable(rows, owner),
    };
    last = { commands: rows.commands, owner, history };
  }
  return last.history;
}

/** Takes back the last command and says which it was. */
export async function undoLast(session: Session): Promise<void> {
  const { undoable: command } = ownHistory(session.store.getState());
  const undone = await perform(session, 'undo', {});
  if (undone.ok && command !== null) addNotice(session, { kind: 'undone', command });
}

/** Takes back the last undo and says which command stands again. */
export async function redoLast(session: Session): Promise<void> {
  const state = session.store.getState();
  const { redoable } = ownHistory(state);
  const command = state.rows.commands.get(redoable?.undoes ?? '') ?? null;
  const redone = await perform(session, 'redo', {});
  if (redone.ok && command !== null) addNotice(session, { kind: 'redone', command });
}
