import { readArguments } from '../../../electron/cli/arguments.ts';
import type { Command } from '../../../electron/cli/command.ts';
import { snapshots } from '../../../electron/cli/commands/snapshots.ts';
import { verify } from '../../../electron/cli/commands/verify.ts';
import { openDataFolder } from '../../../electron/serve/data-folder.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { openSession } from '../../../shared/operations/record-operation.ts';
import { hashState } from '../../../shared/operations/state-hash.ts';

/** One thing somebody is told who looks a store over. */
export interface Finding {
  readonly code: string;
  readonly at: Readonly<Record<string, unknown>>;
}

/** All that `lawang verify` and `lawang snapshots` have to say against a store; nothing when all is well. */
export async function inspectStore(data: string): Promise<readonly Finding[]> {
  const verified = await run(verify, data);
  const listed = await run(snapshots, data);
  const findings = verified.lines.flatMap((line) =>
    line.problems === undefined ? [asFinding(line)] : (line.problems as object[]).map(asFinding),
  );
  if ((verified.outcome === 0) !== (findings.length === 0))
    throw new Error(`verify ended with ${verified.outcome} and ${findings.length} findings`);
  const broken = listed.lines.filter((line) => line.ok === false);
  if ((listed.outcome === 0) !== (broken.length === 0)) throw new Error('snapshots contradicts');
  return [...findings, ...broken.map((line) => asFinding(line.problem as object))];
}

/** Entries a store gives out, without touching it; null where it does not open. */
export async function readableEntries(data: string): Promise<readonly Entry[] | null> {
  const opened = await openDataFolder(data, { write: false });
  if (!opened.ok) return null;
  return opened.value.entries(0);
}

/** Hash over all rows a data folder folds to. */
export async function stateHashOf(data: string): Promise<string> {
  const opened = await openDataFolder(data, { write: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = await openSession(opened.value, '');
  if (!session.ok) throw new Error(session.problem.code);
  return hashState(session.value.state);
}

function asFinding(printed: object): Finding {
  const { code, at } = printed as { code: string; at?: Record<string, unknown> };
  return { code, at: at ?? {} };
}

async function run(command: Command, data: string) {
  const lines: Record<string, unknown>[] = [];
  const given = readArguments(['--data', data], command.options);
  if ('code' in given) throw new Error(given.code);
  const output = {
    language: 'zh',
    line: (value: object) => void lines.push(value as Record<string, unknown>),
    text: () => undefined,
    say: () => undefined,
  } as const;
  const outcome = await command.run(given, { output, folder: data, root: data, unlockFile: null });
  return { outcome, lines };
}
