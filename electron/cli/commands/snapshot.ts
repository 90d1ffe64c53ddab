import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { checkFolder } from '../../serve/disk/folder-check.ts';
import { aloneInTarget } from '../../serve/snapshots/alone-in-target.ts';
import { makeSnapshot } from '../../serve/snapshots/make-snapshot.ts';
import type { Command } from '../command.ts';
import { refuseWith } from '../output.ts';
import { printSnapshot } from '../print-snapshot.ts';
import { readSnapshotPlace } from '../snapshot-place.ts';

/** `lawang snapshot`: copies a ledger, also one that is open elsewhere, and reads the copy back. */
export const snapshot: Command = {
  usage: 'lawang snapshot --data DIR [--to DIR]',
  options: { data: 'one', to: 'one' },
  async run(given, { output, folder }) {
    const place = readSnapshotPlace(given, folder);
    if (place === null) return 'usage';
    const checked = await checkFolder(place.data);
    if (!checked.ok) return refuseWith(output, checked.problem);
    if (checked.value !== 'ledger')
      return refuseWith(output, { code: 'ledger-missing', data: { folder: place.data } });
    const made = await aloneInTarget(place.target, (target) =>
      makeSnapshot(createDiskFileSystem(place.data), target, Date.now()),
    );
    if (!made.ok) return refuseWith(output, made.problem);
    output.line(printSnapshot({ ...made.value, problem: null }));
    return 0;
  },
};
