import { resolve } from 'node:path';
import { findClockSetBack } from '../../shared/ledger/clock.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import {
  type Actor,
  type LedgerSession,
  openSession,
} from '../../shared/operations/record-operation.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { ok, type Problem, type Result, refuse } from '../../shared/problems/problem.ts';
import { describeProblem } from '../../shared/problems/problem-text.ts';
import { type DataFolder, openDataFolder } from '../serve/data-folder.ts';
import { diskProblem } from '../serve/disk/disk-problem.ts';
import { checkFolder } from '../serve/disk/folder-check.ts';
import { makeFolder } from '../serve/disk/make-folder.ts';
import type { Arguments } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { commandLineActor } from './command-line-actor.ts';
import { actAs } from './sign-in.ts';
import { openKey } from './unlock.ts';

/** A ledger open for a command: where it is kept and what it holds. */
export interface OpenLedger {
  readonly port: DataFolder;
  readonly session: LedgerSession;
  /** Who acts: the account of `--as`, else the command line's own operator. */
  readonly actor: Actor;
}

/**
 * Opens the ledger of a data folder, does the work and closes it. Refuses what `openDataFolder` refuses, a damaged
 * journal and a broken chain; with `as`, whom the ledger does not let in (see `actAs`). Says it when the machine's clock stands behind the ledger's.
 */
export async function withLedger<Value>(
  dataFolder: string,
  options: { readonly write: boolean; readonly as?: Arguments },
  context: CommandContext,
  work: (ledger: OpenLedger) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const place = resolve(context.folder, dataFolder);
  const made = options.write ? await makeDataFolder(place) : ok(null);
  if (!made.ok) return made;
  const cipher = await openKey(context, place);
  if (!cipher.ok) return cipher;
  const opened = await openDataFolder(place, { ...options, cipher: cipher.value });
  if (!opened.ok) return opened;
  const port = opened.value;
  try {
    const session = await readSession(port);
    if (!session.ok) return session;
    if (options.write) await sayOpening(port, session.value, context);
    if (options.as === undefined)
      return await work({ port, session: session.value, actor: commandLineActor });
    const where = { folder: context.folder, dataFolder: place };
    const acting = await actAs(options.as, where, port, session.value);
    return acting.ok ? await work({ ...acting.value, session: session.value }) : acting;
  } finally {
    await port.close();
  }
}

/** Makes the folder where a ledger may stand; refused where none can be made, as below /proc. */
async function makeDataFolder(folder: string): Promise<Result<null>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  try {
    await makeFolder(folder);
    return ok(null);
  } catch (error) {
    const problem = diskProblem(error, folder);
    return problem.code === 'disk-failed'
      ? refuse('folder-read-only', { folder })
      : { ok: false, problem };
  }
}

async function readSession(port: DataFolder): Promise<Result<LedgerSession>> {
  const status = await port.status();
  if (status.kind === 'damaged') return { ok: false, problem: status.problem };
  if (status.kind === 'empty')
    return ok({ state: emptyState, head: emptyHead, device: status.device });
  return openSession(port, status.device);
}

/** Says what opening for writing had to do or met: a dead lock taken over, an unfinished record cut, a clock set back. */
async function sayOpening(
  port: DataFolder,
  session: LedgerSession,
  { output }: CommandContext,
): Promise<void> {
  const status = await port.status();
  const problems: (Problem | null)[] = [findClockSetBack(session.head.hlc, Date.now())];
  if (status.kind === 'open') {
    if (status.lockTakenOver) problems.push({ code: 'lock-taken-over' });
    if (status.cutBytes > 0)
      problems.push({
        code: status.cutWasSaved ? 'saved-record-cut' : 'record-cut',
        data: { bytes: status.cutBytes },
      });
  }
  for (const problem of problems)
    if (problem !== null)
      output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
}
