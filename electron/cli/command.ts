import type { Arguments, OptionTable } from './arguments.ts';
import type { Output } from './output.ts';

/** What a command runs in. */
export interface CommandContext {
  readonly output: Output;
  /** The caller's folder; paths are resolved against it. */
  readonly folder: string;
  /** File with the password or recovery code of an encrypted ledger, for every command; null when none is named. */
  readonly unlockFile: string | null;
  /** Folder of the program: holds resources/. */
  readonly root: string;
}

/** Exit code: 0 done, 1 refused, 2 wrong use. `usage` is answered for wrong use, the caller prints how it is meant. */
export type Outcome = 0 | 1 | 'usage';

export interface Command {
  readonly usage: string;
  readonly options: OptionTable;
  run(given: Arguments, context: CommandContext): Promise<Outcome>;
}
