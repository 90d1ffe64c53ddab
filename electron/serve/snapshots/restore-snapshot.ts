import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { type KeyWraps, keepKeyWraps } from '../at-rest/key-wraps.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { encryptedFolder, within } from '../at-rest/ledger-place.ts';
import { type BlobStore, createBlobStore, putAsItIs } from '../disk/blob-store.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { segmentName } from '../journal/segment.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { decodeManifest, type Manifest } from './manifest.ts';

/** A snapshot whose every part was read back and fits. */
export interface SoundSnapshot {
  readonly manifest: Manifest;
  /** The journal's segments in order. */
  readonly segments: readonly Uint8Array<ArrayBuffer>[];
  readonly kept: BlobStore;
  /** What its parts are encrypted with; null where it is plain. */
  readonly cipher: LedgerCipher | null;
}

/** Opens an encrypted snapshot by the keys it carries. */
export type UnlockSnapshot = (keys: KeyWraps) => Promise<Result<LedgerCipher>>;

/** Opens snapshots of an open ledger's own key only, and refuses any other with `problem`. */
export function unlockBy(
  cipher: LedgerCipher | null,
  problem: 'ledger-encrypted' | 'restore-other-encryption',
): UnlockSnapshot {
  return async ({ keyId }) => (cipher?.keyId === keyId ? ok(cipher) : refuse(problem));
}

/**
 * Makes a data folder out of a snapshot. The folder stands and must be empty, else `folder-not-empty`. Blobs come first and
 * the journal's first segment last: a restore that was stopped half way is not taken for a sound ledger. Fails with
 * `snapshot-missing`, `snapshot-damaged` or the disc's own problem; the snapshot is only read. An encrypted one stays encrypted
 * and is opened by `unlock`, which is given the keys it carries.
 */
export async function restoreSnapshot(
  target: FileSystemPort,
  file: string,
  into: FileSystemPort,
  unlock?: UnlockSnapshot,
): Promise<Result<Manifest>> {
  try {
    if (((await into.list('')) ?? []).length > 0) return refuse('folder-not-empty');
    const read = await readSnapshot(target, file, unlock);
    if (!read.ok) return read;
    const { manifest } = read.value;
    const place = manifest.keys === undefined ? into : await makeEncryptedFolder(into);
    const copied = await copyBlobs(read.value, place);
    if (!copied.ok) return copied;
    await writeSegments(read.value, place, 'journal');
    // Last, as the journal's first segment is: without its keys nothing takes the folder for a ledger that opens.
    if (manifest.keys !== undefined) await keepKeyWraps(place, manifest.keys);
    return ok(manifest);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'restore') };
  }
}

/** Reads a snapshot and all its parts. Refuses `snapshot-missing`, `snapshot-damaged` and what `unlock` refuses. */
export async function readSnapshot(
  target: FileSystemPort,
  file: string,
  unlock: UnlockSnapshot = unlockBy(null, 'ledger-encrypted'),
): Promise<Result<SoundSnapshot>> {
  const bytes = await readWhole(target, file);
  if (bytes === null) return refuse('snapshot-missing', { file });
  const manifest = decodeManifest(bytes);
  if (manifest === null) return refuse('snapshot-damaged', { time: file, part: file });
  const kept = createBlobStore(target);
  const key = manifest.keys === undefined ? ok(null) : await unlock(manifest.keys);
  if (!key.ok) return key;
  const checked = await checkSnapshot(kept, manifest, key.value);
  return checked.ok ? ok({ manifest, segments: checked.value, kept, cipher: key.value }) : checked;
}

/** Copies the blobs of a snapshot into a ledger's files; encrypted ones as they are, under the names they had. */
export async function copyBlobs(
  { manifest, kept }: SoundSnapshot,
  files: FileSystemPort,
): Promise<Result<null>> {
  const own = createBlobStore(files);
  for (const { sha256, name } of manifest.blobs) {
    const blob = await kept.read(sha256);
    if (!blob.ok) return blob;
    const put = await (name === undefined
      ? own.put(blob.value)
      : putAsItIs(files, name, blob.value));
    if (!put.ok) return put;
  }
  return ok(null);
}

/** Writes the segments into a folder made for them, the first one last. */
export async function writeSegments(
  { segments }: SoundSnapshot,
  into: FileSystemPort,
  folder: string,
): Promise<void> {
  await into.makeFolder(folder);
  await into.syncFolder('');
  for (const [index, segment] of [...segments.entries()].reverse())
    await replaceFile(into, folder, segmentName(index + 1), segment);
}

async function makeEncryptedFolder(into: FileSystemPort): Promise<FileSystemPort> {
  await into.makeFolder(encryptedFolder);
  await into.syncFolder('');
  return within(into, encryptedFolder);
}
