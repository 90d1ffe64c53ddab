import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { readKeyWraps } from '../at-rest/key-wraps.ts';
import { blobName, blobPath, createBlobStore } from '../disk/blob-store.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { type JournalContent, readJournal } from '../journal/read-journal.ts';
import { segmentName } from '../journal/segment.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { decodeManifest, encodeManifest, type Manifest, snapshotFile } from './manifest.ts';

type Piece = Manifest['segments'][number];

/**
 * Copies a ledger into a target folder, which stands already: journal up to its head and every blob, each part by its hash,
 * so that what an earlier snapshot holds is not written again. An encrypted ledger is copied as it lies, with its key file. All parts are read back before the manifest is put in place;
 * until then nothing is listed. The ledger is only read; another process may be writing to it. Fails with `ledger-missing`,
 * `snapshot-of-damaged`, `snapshot-damaged`, `disk-full`, `folder-read-only`, `disk-failed`.
 */
export async function makeSnapshot(
  ledger: FileSystemPort,
  target: FileSystemPort,
  nowMilliseconds: number,
): Promise<Result<{ readonly file: string; readonly manifest: Manifest }>> {
  try {
    const content = await readJournal(ledger);
    if (!content.ok) return content;
    if (content.value.damage !== null) return refuse('snapshot-of-damaged');
    const copied = await copyParts(ledger, target, content.value, nowMilliseconds);
    if (!copied.ok) return copied;
    // A store of its own, which has seen nothing of what was written.
    const cipher = ledger.cipher ?? null;
    const checked = await checkSnapshot(createBlobStore(target), copied.value, cipher);
    return checked.ok ? await list(target, copied.value) : checked;
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'snapshots') };
  }
}

async function copyParts(
  ledger: FileSystemPort,
  target: FileSystemPort,
  { entries, head, end }: JournalContent,
  nowMilliseconds: number,
): Promise<Result<Manifest>> {
  const first = entries[0];
  if (first === undefined) return refuse('ledger-missing', { folder: '' });
  const kept = createBlobStore(target);
  const segments: Piece[] = [];
  for (let number = 1; number <= end.segment; number++) {
    const whole = await readWhole(ledger, `journal/${segmentName(number)}`);
    const bytes = (whole ?? new Uint8Array()).slice(
      0,
      number === end.segment ? end.offset : undefined,
    );
    const put = await kept.put(bytes);
    if (!put.ok) return put;
    segments.push({ sha256: put.value, bytes: bytes.length });
  }
  const blobs: Manifest['blobs'] = [];
  const missing: string[] = [];
  const own = createBlobStore(ledger);
  const isEncrypted = ledger.cipher !== undefined;
  for (const sha256 of findBlobs(entries)) {
    const name = blobName(ledger, sha256);
    const read = await own.read(sha256);
    const bytes = read.ok && isEncrypted ? await readWhole(ledger, blobPath(name)) : null;
    if (!read.ok || (isEncrypted && bytes === null)) {
      missing.push(name);
      continue;
    }
    const part = bytes ?? read.value;
    const put = await kept.put(part);
    if (!put.ok) return put;
    blobs.push({ sha256: put.value, bytes: part.length, ...(isEncrypted ? { name } : {}) });
  }
  const time = new Date(nowMilliseconds).toISOString();
  const { subject: ledgerId, device } = first;
  const keys = isEncrypted ? await readKeyWraps(ledger) : null;
  if (keys !== null && !keys.ok) return keys;
  return ok({
    format: keys === null ? 1 : 2,
    time,
    ledgerId,
    device,
    head: { position: head.position, hash: head.hash },
    segments,
    blobs,
    missing,
    ...(keys === null ? {} : { keys: keys.value }),
  });
}

async function list(target: FileSystemPort, manifest: Manifest) {
  const file = snapshotFile(manifest);
  await replaceFile(target, '', file, encodeManifest(manifest));
  const bytes = await readWhole(target, file);
  if (bytes !== null && decodeManifest(bytes) !== null) return ok({ file, manifest });
  await target.remove(file);
  await target.syncFolder('');
  return refuse('snapshot-damaged', { time: manifest.time, part: file });
}
