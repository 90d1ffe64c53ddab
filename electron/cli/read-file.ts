import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ParsedFile } from '../../shared/import/parsed-file.ts';
import { readTrackFile } from '../../shared/import/read-track-file.ts';
import { type FileProblem, ok, type Result } from '../../shared/problems/problem.ts';
import type { FoundFile } from './find-files.ts';

/** Reads a track file from disc as a stream, with its SHA-256 (null when it cannot be read). Problems name the file as the caller did. */
export async function readTracksFrom(
  file: FoundFile,
): Promise<{ readonly parsed: ParsedFile; readonly sha256: string | null }> {
  const hash = createHash('sha256');
  const parsed = await readTrackFile(
    { name: file.shown, size: file.bytes, nowMilliseconds: Date.now() },
    hashed(createReadStream(file.path, { highWaterMark: 1 << 20 }), hash),
  );
  if (parsed === 'cancelled') throw new Error('Nobody can cancel the command line');
  // The reader stops where it refuses; the hash is of the whole file all the same.
  return { parsed, sha256: parsed.accepted ? hash.digest('hex') : await hashWhole(file.path) };
}

/** SHA-256 of a file, null when it cannot be read to its end. */
async function hashWhole(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

async function* hashed(
  stream: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const bytes of stream) {
    hash.update(bytes);
    yield bytes;
  }
}

/** Text of a GeoJSON file; a file that cannot be read is a problem, its content is the importer's business. */
export async function readText(
  shown: string,
  folder: string,
): Promise<Result<string, readonly FileProblem[]>> {
  try {
    return ok(await readFile(resolve(folder, shown), 'utf8'));
  } catch {
    const problem: FileProblem = {
      code: 'file-missing',
      severity: 'refused',
      file: shown,
      count: 1,
      data: { file: shown },
    };
    return { ok: false, problem: [problem] };
  }
}
