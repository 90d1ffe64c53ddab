import { checksum } from '../../../shared/ledger/checksum.ts';
import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';

const path = 'journal/acknowledged';

/** End of what was acknowledged: segment number and the offset behind its last acknowledged frame. */
export interface Acknowledged {
  readonly segment: number;
  readonly offset: number;
}

/**
 * The mark beside the journal. It is written after the journal's own sync and not synced itself, so it may lag behind but never
 * runs ahead; it tells a record that was saved and later damaged from one that was torn while being written.
 */
export async function readAcknowledged(files: FileSystemPort): Promise<Acknowledged | null> {
  const bytes = await readWhole(files, path);
  const match = bytes && /^(\d{6} \d{12}) ([0-9a-f]{8})\n/.exec(new TextDecoder().decode(bytes));
  if (!match || match[2] !== seal(match[1]!)) return null;
  const [segment, offset] = match[1]!.split(' ').map(Number);
  return { segment: segment!, offset: offset! };
}

/** Writes the mark in place; `durably` when it moves back, so that a later crash cannot bring the old one up again. */
export async function writeAcknowledged(
  files: FileSystemPort,
  mark: Acknowledged,
  durably: boolean,
): Promise<void> {
  const file = (await files.open(path, 'edit')) ?? (await files.open(path, 'create'));
  if (file === null) throw new Error(`Creating ${path} gave no file`);
  try {
    const text = `${String(mark.segment).padStart(6, '0')} ${String(mark.offset).padStart(12, '0')}`;
    await file.write(0, new TextEncoder().encode(`${text} ${seal(text)}\n`));
    if (durably) await file.sync();
  } finally {
    await file.close();
  }
}

export function isBehind(place: Acknowledged, mark: Acknowledged | null): boolean {
  if (mark === null) return false;
  return place.segment < mark.segment
    ? true
    : place.segment === mark.segment && place.offset < mark.offset;
}

function seal(text: string): string {
  return checksum(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
