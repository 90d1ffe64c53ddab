import type { Entry } from '../../../shared/ledger/entry.ts';
import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import { ok, type Problem, type Result } from '../../../shared/problems/problem.ts';
import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';
import { type BlobStore, blobPath } from '../disk/blob-store.ts';
import { hashBytes } from '../disk/hash-bytes.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { Manifest } from './manifest.ts';
import { segmentFiles } from './segment-files.ts';

/**
 * Reads a snapshot's parts back from the target, hashes each, and reads the copied journal as the ledger would. Gives the
 * segments. Fails with `snapshot-damaged` or the disc's own problem. Without its key the parts of an encrypted one are hashed
 * and no more. `checked` spares parts that several snapshots share.
 */
export async function checkSnapshot(
  blobs: BlobStore,
  manifest: Manifest,
  cipher: LedgerCipher | null = null,
  checked = new Set<string>(),
): Promise<Result<readonly Uint8Array<ArrayBuffer>[]>> {
  const segments: Uint8Array<ArrayBuffer>[] = [];
  for (const { sha256 } of manifest.segments) {
    const read = await blobs.read(sha256);
    if (!read.ok) return { ok: false, problem: damagedPart(manifest, sha256) };
    segments.push(read.value);
  }
  const fault = isReadable(manifest, cipher)
    ? await checkContent(blobs, manifest, segments, cipher, checked)
    : await checkParts(blobs, manifest, checked);
  return fault === null ? ok(segments) : { ok: false, problem: fault };
}

/** Whether more than the hashes of its parts can be checked. */
function isReadable({ keys }: Manifest, cipher: LedgerCipher | null): boolean {
  return keys === undefined || keys.keyId === cipher?.keyId;
}

async function checkContent(
  blobs: BlobStore,
  manifest: Manifest,
  segments: readonly Uint8Array<ArrayBuffer>[],
  cipher: LedgerCipher | null,
  checked: Set<string>,
): Promise<Problem | null> {
  const key = manifest.keys === undefined || cipher === null ? {} : { cipher };
  const journal = await readJournal({ ...segmentFiles(segments), ...key });
  if (!journal.ok) return journal.problem;
  const { damage, tail, head, entries } = journal.value;
  if (damage !== null || tail !== null || head.hash !== manifest.head.hash)
    return damagedPart(manifest, 'journal');
  return key.cipher === undefined
    ? checkPlainBlobs(blobs, manifest, entries, checked)
    : checkEncryptedBlobs(blobs, manifest, entries, key.cipher, checked);
}

async function checkPlainBlobs(
  blobs: BlobStore,
  manifest: Manifest,
  entries: readonly Entry[],
  checked: Set<string>,
): Promise<Problem | null> {
  const missing = new Set(manifest.missing);
  for (const sha256 of findBlobs(entries)) {
    if (missing.has(sha256) || checked.has(sha256)) continue;
    if (!(await blobs.read(sha256)).ok) return damagedPart(manifest, sha256);
    checked.add(sha256);
  }
  return null;
}

async function checkEncryptedBlobs(
  blobs: BlobStore,
  manifest: Manifest,
  entries: readonly Entry[],
  cipher: LedgerCipher,
  checked: Set<string>,
): Promise<Problem | null> {
  const missing = new Set(manifest.missing);
  const parts = new Map(manifest.blobs.map(({ name, sha256 }) => [name, sha256]));
  for (const sha256 of findBlobs(entries)) {
    const name = cipher.blobName(sha256);
    const part = parts.get(name);
    if (missing.has(name) || (part !== undefined && checked.has(part))) continue;
    const read = part === undefined ? null : await blobs.read(part);
    const plain = read?.ok ? cipher.openFile(blobPath(name), read.value) : null;
    if (plain === null || hashBytes(plain) !== sha256) return damagedPart(manifest, part ?? name);
    checked.add(part!);
  }
  return null;
}

async function checkParts(
  blobs: BlobStore,
  manifest: Manifest,
  checked: Set<string>,
): Promise<Problem | null> {
  for (const { sha256 } of manifest.blobs) {
    if (checked.has(sha256)) continue;
    if (!(await blobs.read(sha256)).ok) return damagedPart(manifest, sha256);
    checked.add(sha256);
  }
  return null;
}

function damagedPart({ time }: Manifest, part: string): Problem {
  return { code: 'snapshot-damaged', data: { time, part } };
}
