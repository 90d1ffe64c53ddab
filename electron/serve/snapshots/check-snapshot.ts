import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { BlobStore } from '../disk/blob-store.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { Manifest } from './manifest.ts';
import { segmentFiles } from './segment-files.ts';

/**
 * Reads a snapshot's parts back from the target, hashes each, and reads the copied journal as the ledger would. Gives the
 * segments. Fails with `snapshot-damaged` or the disc's own problem. `checked` spares parts that several snapshots share.
 */
export async function checkSnapshot(
  blobs: BlobStore,
  manifest: Manifest,
  checked = new Set<string>(),
): Promise<Result<readonly Uint8Array<ArrayBuffer>[]>> {
  const segments: Uint8Array<ArrayBuffer>[] = [];
  for (const { sha256 } of manifest.segments) {
    const read = await blobs.read(sha256);
    if (!read.ok) return refuse('snapshot-damaged', { time: manifest.time, part: sha256 });
    segments.push(read.value);
  }
  const journal = await readJournal(segmentFiles(segments));
  if (!journal.ok) return journal;
  const { damage, tail, head, entries } = journal.value;
  if (damage !== null || tail !== null || head.hash !== manifest.head.hash)
    return refuse('snapshot-damaged', { time: manifest.time, part: 'journal' });
  const missing = new Set(manifest.missing);
  for (const sha256 of findBlobs(entries)) {
    if (missing.has(sha256) || checked.has(sha256)) continue;
    if (!(await blobs.read(sha256)).ok)
      return refuse('snapshot-damaged', { time: manifest.time, part: sha256 });
    checked.add(sha256);
  }
  return ok(segments);
}
