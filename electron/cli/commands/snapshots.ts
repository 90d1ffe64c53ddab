import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { listSnapshots } from '../../serve/snapshots/list-snapshots.ts';
import type { Command } from '../command.ts';
import { refuseWith } from '../output.ts';
import { printSnapshot } from '../print-snapshot.ts';
import { readSnapshotPlace } from '../snapshot-place.ts';
import { openKey } from '../unlock.ts';

/**
 * `lawang snapshots`: lists the snapshots of a ledger, oldest first, each read back whole; of encrypted ones, without
 * `--unlock-file`, only the hashes of their parts. Exit 1 when one is damaged.
 */
export const snapshots: Command = {
  usage: 'lawang snapshots --data DIR [--to DIR]',
  options: { data: 'one', to: 'one' },
  async run(given, context) {
    const { output, folder } = context;
    const place = readSnapshotPlace(given, folder);
    if (place === null) return 'usage';
    const cipher = await openKey(context, place.data);
    if (!cipher.ok) return refuseWith(output, cipher.problem);
    const listed = await listSnapshots(createDiskFileSystem(place.target), cipher.value);
    for (const each of listed) output.line(printSnapshot(each));
    return listed.every(({ problem }) => problem === null) ? 0 : 1;
  },
};
