import type { LedgerPort } from '../../shared/host/ports.ts';
import { type PreparedTrack, prepareTracks } from '../../shared/import/prepare-tracks.ts';
import { readTrackFile } from '../../shared/import/read-track-file.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';

/** A file whose bytes and packed tracks are stored: what `import-tracks` needs besides the declaration. */
export interface StoredTrackFile {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly tracks: readonly (Omit<PreparedTrack, 'packed'> & { readonly packedBlob: string })[];
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads a track file held in memory and stores it and its packed tracks as blobs. Refused with the reader's first reason. */
export async function storeTrackFile(
  port: LedgerPort,
  name: string,
  bytes: Uint8Array,
  nowMilliseconds: number,
): Promise<Result<StoredTrackFile>> {
  const parsed = await readTrackFile({ name, size: bytes.length, nowMilliseconds }, whole(bytes));
  if (parsed === 'cancelled') throw new Error(`reading ${name} was cancelled without a request`);
  if (!parsed.accepted) {
    const first = parsed.problems.find(({ severity }) => severity === 'refused');
    return first === undefined ? refuse('sample-missing') : { ok: false, problem: first };
  }
  const original = await port.putBlob(bytes);
  if (!original.ok) return original;
  const tracks: (Omit<PreparedTrack, 'packed'> & { readonly packedBlob: string })[] = [];
  for (const { packed, ...track } of prepareTracks(parsed)) {
    const stored = await port.putBlob(packed);
    if (!stored.ok) return stored;
    tracks.push({ ...track, packedBlob: stored.value });
  }
  return ok({ file: { name, sha256: original.value, bytes: bytes.length }, tracks });
}
