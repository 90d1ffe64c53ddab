import { transferKind } from '../../ledger/knowledge.ts';
import type { Acting } from '../../people/acting.ts';
import { rowsBackwards } from '../layered-table.ts';
import type { CommandRow, State } from '../rows.ts';

/** Whose commands may be taken back: those made on one device, and of one account where there are accounts. */
export interface CommandOwner {
  readonly device: string;
  /** Null for a local operator, who answers for everything done on the device. */
  readonly account: string | null;
}

export function commandOwner(
  device: string,
  acting: Pick<Acting, 'account' | 'role'>,
): CommandOwner {
  return { device, account: acting.role === 'local-operator' ? null : acting.account };
}

/** The owner's last command that stands: neither an undo itself nor taken back. Null when there is none. */
export function findUndoable(state: State, owner: CommandOwner): CommandRow | null {
  return latest(
    state,
    (command) =>
      isOf(command, owner) &&
      command.undoes === null &&
      // What has gone out or come in stays so; what was done before it can still be taken back.
      !command.kinds.includes(transferKind) &&
      !isUndone(state, command) &&
      // Accounts and passwords are changed back by their own commands, never by taking back.
      !command.kinds.some((kind) => kind.startsWith('account-')),
  );
}

/** The owner's last undo that can itself be taken back: no new command was made after it. Null when there is none. */
export function findRedoable(state: State, owner: CommandOwner): CommandRow | null {
  const isStanding = (command: CommandRow) =>
    state.commands.get(command.undoes ?? '')?.undoes === null &&
    state.commands.get(command.undoes ?? '')?.undoneBy === command.id &&
    !isUndone(state, command);
  const last = latest(
    state,
    (command) => isOf(command, owner) && (command.undoes === null || isStanding(command)),
  );
  return last?.undoes == null ? null : last;
}

/** Whether a command has been taken back by one that stands. */
export function isUndone(state: State, { undoneBy }: CommandRow): boolean {
  if (undoneBy === null) return false;
  const undoing = state.commands.get(undoneBy);
  return undoing !== undefined && !isUndone(state, undoing);
}

function isOf(command: CommandRow, owner: CommandOwner): boolean {
  if (command.device !== owner.device) return false;
  return owner.account === null || command.actor === owner.account;
}

/** The latest command that fits. Commands are folded in the order of their clocks, so that the last row is the latest. */
function latest(
  { commands }: Pick<State, 'commands'>,
  fits: (command: CommandRow) => boolean,
): CommandRow | null {
  for (const command of rowsBackwards(commands)) if (fits(command)) return command;
  return null;
}
