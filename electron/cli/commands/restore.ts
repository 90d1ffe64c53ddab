import { basename, dirname, join, resolve } from 'node:path';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { restoreSnapshot } from '../../serve/snapshots/restore-snapshot.ts';
import type { Command } from '../command.ts';
import { refuseWith } from '../output.ts';
import { printSnapshot } from '../print-snapshot.ts';

/** `lawang restore`: makes a new data folder out of a snapshot; a name without folder is looked for in the data folder. */
export const restore: Command = {
  usage: 'lawang restore --data DIR --from SNAPSHOT --into NEWDIR',
  options: { data: 'one', from: 'one', into: 'one' },
  async run({ values, positionals }, { output, folder }) {
    const [data, from, into] = ['data', 'from', 'into'].map((name) => values.get(name)?.[0]);
    if (!data || !from || !into || positionals.length > 0) return 'usage';
    const isName = basename(from) === from;
    const path = isName ? join(resolve(folder, data), 'snapshots', from) : resolve(folder, from);
    const files = createDiskFileSystem(resolve(folder, into));
    await files.makeFolder('');
    const target = createDiskFileSystem(dirname(path));
    const restored = await restoreSnapshot(target, basename(path), files);
    if (!restored.ok) return refuseWith(output, restored.problem);
    output.line(printSnapshot({ file: basename(path), manifest: restored.value, problem: null }));
    const notice = describeProblem({ code: 'restored-new-device' }, output.language);
    output.say(`lawang: ${notice} [restored-new-device]`);
    return 0;
  },
};
