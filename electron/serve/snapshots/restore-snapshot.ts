import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { createBlobStore } from '../disk/blob-store.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { segmentName } from '../journal/segment.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { decodeManifest, type Manifest } from './manifest.ts';

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
    const bytes = await readWhole(target, file);
    if (bytes === null) return refuse('snapshot-missing', { file });
    const manifest = decodeManifest(bytes);
    if (manifest === null) return refuse('snapshot-damaged', { time: file, part: file });
    if (((await into.list('')) ?? []).length > 0) return refuse('folder-not-empty');
    const kept = createBlobStore(target);
    const checked = await checkSnapshot(kept, manifest);
    if (!checked.ok) return checked;
    const own = createBlobStore(into);
    for (const { sha256 } of manifest.blobs) {
      const blob = await kept.read(sha256);
      const put = blob.ok ? await own.put(blob.value) : blob;
      if (!put.ok) return put;
    }
    await into.makeFolder('journal');
    await into.syncFolder('');
    for (const [index, segment] of [...checked.value.entries()].reverse())
      await replaceFile(into, 'journal', segmentName(index + 1), segment);
    return ok(manifest);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'restore') };
  }
}
