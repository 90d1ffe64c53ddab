import type { MessageKey } from '../i18n/messages.ts';
import type { MapControl } from '../session/map-control.ts';
import type { Session } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';

export type ReasonCode =
  | 'no-project'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'no-selection'
  | 'no-figures'
  | 'no-blocks'
  | 'not-your-role';

export interface CommandContext {
  readonly session: Session;
  /** Null while no map is drawn. */
  readonly map: () => MapControl | null;
}

/** One thing a person can do: the same for button, key, search and key list. */
export interface Command {
  readonly name: string;
  readonly label: MessageKey;
  /** As pressed: `Ctrl+Shift+F`; null has no key. */
  readonly shortcut: string | null;
  /** Why it cannot be done now, or null when it can. */
  readonly when: (state: SessionState) => ReasonCode | null;
  readonly run: (context: CommandContext) => void | Promise<void>;
}
