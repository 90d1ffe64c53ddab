import type { LedgerCipher } from '../../serve/at-rest/ledger-cipher.ts';
import { ledgerFiles } from '../../serve/at-rest/ledger-place.ts';
import { openDataFolder } from '../../serve/data-folder.ts';
import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { checkFolder } from '../../serve/disk/folder-check.ts';
import { aloneInTarget } from '../../serve/snapshots/alone-in-target.ts';
import { drillSnapshot, keepDrill } from '../../serve/snapshots/drill-snapshot.ts';
import { makeSnapshot } from '../../serve/snapshots/make-snapshot.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { refuseWith } from '../output.ts';
import { printSnapshot } from '../print-snapshot.ts';
import { readSnapshotPlace } from '../snapshot-place.ts';
import { openKey } from '../unlock.ts';

/**
 * `lawang snapshot`: copies a ledger, also one that is open elsewhere, and reads the copy back; with `--drill` it restores the
 * newest copy into a temporary folder and verifies that instead.
 */
export const snapshot: Command = {
  usage: 'lawang snapshot --data DIR [--to DIR] [--drill]',
  options: { data: 'one', to: 'one', drill: 'flag' },
  async run(given, context) {
    const { output, folder } = context;
    const place = readSnapshotPlace(given, folder);
    if (place === null) return 'usage';
    const checked = await checkFolder(place.data);
    if (!checked.ok) return refuseWith(output, checked.problem);
    if (checked.value !== 'ledger')
      return refuseWith(output, { code: 'ledger-missing', data: { folder: place.data } });
    const cipher = await openKey(context, place.data);
    if (!cipher.ok) return refuseWith(output, cipher.problem);
    if (given.values.has('drill')) return drill(place, cipher.value, context);
    const files = await ledgerFiles(createDiskFileSystem(place.data), cipher.value);
    if (!files.ok) return refuseWith(output, files.problem);
    const made = await aloneInTarget(place.target, (target) =>
      makeSnapshot(files.value, target, Date.now()),
    );
    if (!made.ok) return refuseWith(output, made.problem);
    output.line(printSnapshot({ ...made.value, problem: null }));
    return 0;
  },
};

async function drill(
  { data, target }: { readonly data: string; readonly target: string },
  cipher: LedgerCipher | null,
  { output }: CommandContext,
): Promise<Outcome> {
  const opened = await openDataFolder(data, { write: false, cipher });
  if (!opened.ok) return refuseWith(output, opened.problem);
  const done = await drillSnapshot(target, await opened.value.entries(0), cipher);
  await opened.value.close();
  await keepDrill(createDiskFileSystem(data), done, Date.now());
  if (!done.ok) return refuseWith(output, done.problem);
  const { file, ...facts } = done.value;
  output.line({ drill: true, snapshot: file, ...facts });
  return 0;
}
