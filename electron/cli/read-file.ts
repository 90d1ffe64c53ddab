import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ParsedFile } from '../../shared/import/parsed-file.ts';
import { readTrackFile } from '../../shared/import/read-track-file.ts';
import { type FileProblem, ok, type Result } from '../../shared/problems/problem.ts';
import type { FoundFile } from './find-files.ts';

/** Reads a track file from disc as a stream, with its SHA-256. Problems name the file as the caller did. */
export async function readTracksFrom(
  file: FoundFile,
): Promise<{ readonly parsed: ParsedFile; readonly sha256: string }> {
  let hash = createHash('sha256');
  const parsed = await readTrackFile(
    { name: file.shown, size: file.bytes, nowMilliseconds: Date.now() },
    hashed(createReadStream(file.path, { highWaterMark: 1 << 20 }), hash),
  );
  if (parsed === 'cancelled') throw new Error('Nobody can cancel the command line');
  if (!parsed.accepted) {
    // The reader stops where it refuses; the hash is of the whole file all the same.
    hash = createHash('sha256');
    for await (const bytes of createReadStream(file.path)) hash.update(bytes);
  }
  return { parsed, sha256: hash.digest('hex') };
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
