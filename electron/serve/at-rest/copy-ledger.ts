import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { blobPath, createBlobStore, isSha256 } from '../disk/blob-store.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { hashBytes } from '../disk/hash-bytes.ts';
import { copyJournal } from '../journal/copy-journal.ts';
import { type JournalContent, readJournal } from '../journal/read-journal.ts';
import { readKept, replaceKept } from './kept-file.ts';

/** Files of a ledger that are plain also where it is encrypted. */
const openFiles = ['device.json'];
const keptFiles = ['device-key.json'];

/**
 * Copies a ledger into other files, encrypted or plain as those are, and reads the copy back whole. Whoever calls holds the
 * writer's lock. Refuses what cannot be read whole: the journal's own damage, `encryption-of-damaged`, `blob-damaged`.
 */
export async function copyLedger(
  from: FileSystemPort,
  to: FileSystemPort,
): Promise<Result<JournalContent>> {
  const content = await readJournal(from);
  if (!content.ok) return content;
  if (content.value.damage !== null || content.value.tail !== null)
    return refuse('encryption-of-damaged');
  const blobs = await copyBlobs(from, to);
  if (!blobs.ok) return blobs;
  for (const name of openFiles) {
    const bytes = await readWhole(from, name);
    if (bytes !== null) await replaceFile(to, '', name, bytes);
  }
  const kept = await copyKept(from, to);
  if (content.value.end.segment > 0) await copyJournal(from, to, content.value);
  return checkCopy(to, content.value, blobs.value, kept);
}

async function copyBlobs(from: FileSystemPort, to: FileSystemPort): Promise<Result<string[]>> {
  const store = createBlobStore(to);
  const copied: string[] = [];
  for (const folder of (await from.list('blobs')) ?? []) {
    for (const name of (await from.list(`blobs/${folder}`)) ?? []) {
      if (!isSha256(name)) continue;
      const bytes = await readKept(from, blobPath(name));
      if (bytes === null) continue;
      const isWhole =
        bytes !== 'damaged' && (from.cipher !== undefined || hashBytes(bytes) === name);
      if (!isWhole) return refuse('blob-damaged', { sha256: name });
      const put = await store.put(bytes);
      if (!put.ok) return put;
      copied.push(put.value);
    }
  }
  return ok(copied);
}

/** Checkpoints and the device's key. Gives path and hash of each. */
async function copyKept(
  from: FileSystemPort,
  to: FileSystemPort,
): Promise<readonly (readonly [path: string, sha256: string])[]> {
  const folder = 'checkpoints';
  const checkpoints = ((await from.list(folder)) ?? []).filter((name) => name.endsWith('.json'));
  if (checkpoints.length > 0) await to.makeFolder(folder);
  await to.syncFolder('');
  const wanted = [
    ...keptFiles.map((name) => ['', name] as const),
    ...checkpoints.map((name) => [folder, name] as const),
  ];
  const copied: (readonly [string, string])[] = [];
  for (const [inside, name] of wanted) {
    const path = inside === '' ? name : `${inside}/${name}`;
    const bytes = await readKept(from, path);
    // What cannot be read is a witness lost already, and no reason to leave the ledger as it is.
    if (bytes === null || bytes === 'damaged') continue;
    await replaceKept(to, inside, name, bytes);
    copied.push([path, hashBytes(bytes)]);
  }
  return copied;
}

async function checkCopy(
  to: FileSystemPort,
  wanted: JournalContent,
  blobs: readonly string[],
  kept: readonly (readonly [path: string, sha256: string])[],
): Promise<Result<JournalContent>> {
  const copy = await readJournal(to);
  if (!copy.ok) return copy;
  const { damage, tail, head } = copy.value;
  const isSame = head.hash === wanted.head.hash && head.position === wanted.head.position;
  if (damage !== null || tail !== null || !isSame) return refuse('encryption-copy-differs');
  // A store of its own, which has seen nothing of what was written.
  const store = createBlobStore(to);
  for (const sha256 of blobs)
    if (!(await store.read(sha256)).ok) return refuse('encryption-copy-differs');
  for (const [path, sha256] of kept) {
    const bytes = await readKept(to, path);
    if (bytes === null || bytes === 'damaged' || hashBytes(bytes) !== sha256)
      return refuse('encryption-copy-differs');
  }
  return copy;
}
