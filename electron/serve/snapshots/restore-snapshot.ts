import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { type BlobStore, createBlobStore } from '../disk/blob-store.ts';
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
}

/**
 * Makes a data folder out of a snapshot. The folder stands and must be empty, else `folder-not-empty`. Blobs come first and
 * the journal's first segment last: a restore that was stopped half way is not taken for a sound ledger. Fails with
 * `snapshot-missing`, `snapshot-damaged` or the disc's own problem; the snapshot is only read.
 */
export async function restoreSnapshot(
  target: FileSystemPort,
  file: string,
  into: FileSystemPort,
): Promise<Result<Manifest>> {
  try {
    if (((await into.list('')) ?? []).length > 0) return refuse('folder-not-empty');
    const read = await readSnapshot(target, file);
    if (!read.ok) return read;
    const copied = await copyBlobs(read.value, createBlobStore(into));
    if (!copied.ok) return copied;
    await writeSegments(read.value, into, 'journal');
    return ok(read.value.manifest);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'restore') };
  }
}

/** Reads a snapshot and all its parts. Refuses `snapshot-missing` and `snapshot-damaged`. */
export async function readSnapshot(
  target: FileSystemPort,
  file: string,
): Promise<Result<SoundSnapshot>> {
  const bytes = await readWhole(target, file);
  if (bytes === null) return refuse('snapshot-missing', { file });
  const manifest = decodeManifest(bytes);
  if (manifest === null) return refuse('snapshot-damaged', { time: file, part: file });
  const kept = createBlobStore(target);
  const checked = await checkSnapshot(kept, manifest);
  return checked.ok ? ok({ manifest, segments: checked.value, kept }) : checked;
}

export async function copyBlobs(
  { manifest, kept }: SoundSnapshot,
  own: BlobStore,
): Promise<Result<null>> {
  for (const { sha256 } of manifest.blobs) {
    const blob = await kept.read(sha256);
    const put = blob.ok ? await own.put(blob.value) : blob;
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
