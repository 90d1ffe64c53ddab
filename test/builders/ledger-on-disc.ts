import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
/** Segments so short that a few commands need several. */
export const fillOptions = { segmentBytes: 700 };

/** A ledger of some commands, a blob each, over several segments. */
export async function fill(files: FileSystemPort, commands: number): Promise<void> {
  const opened = await openLedger(files, false, fillOptions);
  if (!opened.ok) throw new Error(opened.problem.code);
  const ledger = opened.value;
  for (let command = 0; command < commands; command++) {
    const put = await ledger.putBlob(new TextEncoder().encode(`blob ${command}`));
    if (!put.ok) throw new Error(put.problem.code);
    const status = await ledger.status();
    if (status.kind === 'damaged') throw new Error('damaged');
    const head = status.kind === 'open' ? status.head : emptyHead;
    const payload = { blob: put.value };
    const draft = { kind: 'unit-recorded', subject: `command ${command}`, payload };
    const signer = { device: status.device, actor: 'tester' };
    const appended = await ledger.append(head, sealEntries([draft], head, signer, now));
    if (!appended.ok) throw new Error(appended.problem.code);
  }
  await ledger.close();
}

/** Flips one bit in the middle of a file. */
export async function flip(files: FileSystemPort, path: string): Promise<void> {
  const file = (await files.open(path, 'edit'))!;
  const at = Math.floor((await file.size()) / 2);
  const [byte] = await file.read(at, 1);
  await file.write(at, Uint8Array.of(byte! ^ 1));
  await file.close();
}
