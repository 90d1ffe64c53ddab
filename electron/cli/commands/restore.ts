import { basename, dirname, join, resolve } from 'node:path';
import { refuse } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { tryUnlock } from '../../serve/at-rest/unlock-ledger.ts';
import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { checkFolder } from '../../serve/disk/folder-check.ts';
import { restoreFrom } from '../../serve/snapshots/restore-data-folder.ts';
import { restoreSnapshot } from '../../serve/snapshots/restore-snapshot.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { refuseWith } from '../output.ts';
import { printSnapshot } from '../print-snapshot.ts';
import { openKey, readSecret } from '../unlock.ts';

/**
 * `lawang restore`: makes a new data folder out of a snapshot, or puts the ledger itself back to it after a snapshot of the
 * present. A name without folder is looked for in the data folder.
 */
export const restore: Command = {
  usage: 'lawang restore --data DIR --from SNAPSHOT (--into NEWDIR | --in-place)',
  options: { data: 'one', from: 'one', into: 'one', 'in-place': 'flag' },
  async run({ values, positionals }, context) {
    const { output, folder } = context;
    const [data, from, into] = ['data', 'from', 'into'].map((name) => values.get(name)?.[0]);
    const isInPlace = values.has('in-place');
    if (!data || !from || (into === undefined) !== isInPlace || positionals.length > 0)
      return 'usage';
    const isName = basename(from) === from;
    const path = isName ? join(resolve(folder, data), 'snapshots', from) : resolve(folder, from);
    if (into === undefined) return putBack(resolve(folder, data), path, context);
    const secret = await readSecret(context);
    if (!secret.ok) return refuseWith(output, secret.problem);
    const files = createDiskFileSystem(resolve(folder, into));
    await files.makeFolder('');
    const target = createDiskFileSystem(dirname(path));
    const restored = await restoreSnapshot(target, basename(path), files, async (keys) =>
      secret.value === null
        ? refuse('ledger-encrypted')
        : tryUnlock(null, keys, secret.value, Date.now),
    );
    if (!restored.ok) return refuseWith(output, restored.problem);
    output.line(printSnapshot({ file: basename(path), manifest: restored.value, problem: null }));
    return sayNewDevice(context);
  },
};

async function putBack(data: string, path: string, context: CommandContext): Promise<Outcome> {
  const { output } = context;
  const checked = await checkFolder(data);
  if (!checked.ok) return refuseWith(output, checked.problem);
  if (checked.value !== 'ledger')
    return refuseWith(output, { code: 'ledger-missing', data: { folder: data } });
  const cipher = await openKey(context, data);
  if (!cipher.ok) return refuseWith(output, cipher.problem);
  const done = await restoreFrom(data, dirname(path), basename(path), cipher.value);
  if (!done.ok) return refuseWith(output, done.problem);
  const { manifest, undoPoint, aside } = done.value;
  const printed = printSnapshot({ file: basename(path), manifest, problem: null });
  output.line({ ...printed, undoPoint, aside });
  return sayNewDevice(context);
}

function sayNewDevice({ output }: CommandContext): Outcome {
  const notice = describeProblem({ code: 'restored-new-device' }, output.language);
  output.say(`lawang: ${notice} [restored-new-device]`);
  return 0;
}
