import type { RestorePreview } from '../../../shared/host/snapshots.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { readJournal } from '../journal/read-journal.ts';
import { readForPlace } from './restore-in-place.ts';
import { segmentFiles } from './segment-files.ts';

/**
 * What putting a ledger back to a snapshot would take from it and bring to it, entry by entry of `present`. The snapshot is read
 * back whole on the way, with the open ledger's `cipher` where that is encrypted. Changes nothing.
 */
export async function previewRestore(
  target: FileSystemPort,
  file: string,
  present: readonly Entry[],
  cipher: LedgerCipher | null,
): Promise<Result<RestorePreview>> {
  const read = await readForPlace(target, file, cipher);
  if (!read.ok) return read;
  const journal = await readJournal({
    ...segmentFiles(read.value.segments),
    ...(cipher === null ? {} : { cipher }),
  });
  if (!journal.ok) return journal;
  const kept = new Set(journal.value.entries.map(({ hash }) => hash));
  const lost = present.filter(({ hash }) => !kept.has(hash));
  const held = new Set(present.map(({ hash }) => hash));
  return ok({
    file,
    time: read.value.manifest.time,
    entries: journal.value.entries.length,
    lost: lost.length,
    // A command is one clock value of one device.
    lostCommands: new Set(lost.map(({ device, hlc }) => `${device} ${hlc}`)).size,
    lostFrom: lost[0]?.hlc ?? null,
    lostUntil: lost.at(-1)?.hlc ?? null,
    gained: journal.value.entries.filter(({ hash }) => !held.has(hash)).length,
  });
}
