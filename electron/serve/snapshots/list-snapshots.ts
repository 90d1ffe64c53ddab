import type { Problem } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { createBlobStore } from '../disk/blob-store.ts';
import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { decodeManifest, isSnapshotFile, type Manifest } from './manifest.ts';

/** One snapshot of a target, read back whole: `problem` is null when it can be restored. */
export interface ListedSnapshot {
  readonly file: string;
  /** Null when the manifest itself cannot be read. */
  readonly manifest: Manifest | null;
  readonly problem: Problem | null;
}

/** All snapshots of a target, oldest first, each verified; a part that several share is hashed once. */
export async function listSnapshots(
  target: FileSystemPort,
  cipher: LedgerCipher | null = null,
): Promise<ListedSnapshot[]> {
  const blobs = createBlobStore(target);
  const checked = new Set<string>();
  const listed: ListedSnapshot[] = [];
  for (const file of ((await target.list('')) ?? []).filter(isSnapshotFile)) {
    const bytes = await readWhole(target, file);
    const manifest = bytes && decodeManifest(bytes);
    if (manifest === null) {
      const problem: Problem = { code: 'snapshot-damaged', data: { time: file, part: file } };
      listed.push({ file, manifest, problem });
      continue;
    }
    const found = await checkSnapshot(blobs, manifest, cipher, checked);
    listed.push({ file, manifest, problem: found.ok ? null : found.problem });
  }
  return listed;
}

/** File name of the newest snapshot whose manifest is whole, null when there is none. */
export async function newestSnapshot(target: FileSystemPort): Promise<string | null> {
  const [newest] = await readManifests(target);
  return newest?.file ?? null;
}

/** Snapshots whose manifests are whole, newest first; their parts are not looked at. */
export async function readManifests(
  target: FileSystemPort,
): Promise<readonly { readonly file: string; readonly manifest: Manifest }[]> {
  const names = ((await target.list('')) ?? []).filter(isSnapshotFile).sort().reverse();
  const read: { file: string; manifest: Manifest }[] = [];
  for (const file of names) {
    const bytes = await readWhole(target, file);
    const manifest = bytes && decodeManifest(bytes);
    if (manifest) read.push({ file, manifest });
  }
  return read;
}
