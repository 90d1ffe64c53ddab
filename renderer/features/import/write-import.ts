import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { LedgerClient, ReadFile } from '../../ports/ports.ts';
import type { Assignment } from './assignment.ts';

export interface WrittenFile {
  readonly name: string;
  /** Null when the file is on disc. */
  readonly problem: Problem | null;
  readonly tracks: number;
}

/** Writes one read file: original and packed tracks first, then the entries that name them. Resolves after the ack. */
export async function writeFile(
  client: LedgerClient,
  file: File,
  read: ReadFile,
  assignment: Assignment,
): Promise<WrittenFile> {
  const written = await tryWriting(client, file, read, assignment);
  return {
    name: file.name,
    problem: written.ok ? null : written.problem,
    tracks: written.ok ? read.prepared.length : 0,
  };
}

async function tryWriting(
  client: LedgerClient,
  file: File,
  read: ReadFile,
  assignment: Assignment,
): Promise<Result<unknown>> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Moved or changed on disc since it was read.
    return refuse('file-unreadable', { reason: error instanceof Error ? error.name : '—' });
  }
  const original = await client.putBlob(bytes);
  if (!original.ok) return original;
  const blobs: string[] = [];
  for (const { packed } of read.prepared) {
    const stored = await client.putBlob(packed);
    if (!stored.ok) return stored;
    blobs.push(stored.value);
  }
  const recorded = await client.perform('import-tracks', {
    file: { name: file.name, sha256: original.value, bytes: file.size },
    tracks: read.prepared.map(({ packed: _packed, ...track }, index) => ({
      ...track,
      packedBlob: blobs[index],
    })),
    ...assignment,
  });
  return recorded.ok ? ok(recorded.value) : recorded;
}
