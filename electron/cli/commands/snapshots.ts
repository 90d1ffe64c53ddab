import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { listSnapshots } from '../../serve/snapshots/list-snapshots.ts';
import type { Command } from '../command.ts';
import { printSnapshot } from '../print-snapshot.ts';
import { readSnapshotPlace } from '../snapshot-place.ts';

/** `lawang snapshots`: lists the snapshots of a ledger, oldest first, each read back whole. Exit 1 when one is damaged. */
export const snapshots: Command = {
  usage: 'lawang snapshots --data DIR [--to DIR]',
  options: { data: 'one', to: 'one' },
  async run(given, { output, folder }) {
    const place = readSnapshotPlace(given, folder);
    if (place === null) return 'usage';
    const listed = await listSnapshots(createDiskFileSystem(place.target));
    for (const each of listed) output.line(printSnapshot(each));
    return listed.every(({ problem }) => problem === null) ? 0 : 1;
  },
};
