import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Pause } from '../../shared/grid/pause.ts';
import { findTracksOutside } from '../../shared/import/check-inside.ts';
import type { ParsedFile } from '../../shared/import/parsed-file.ts';
import { prepareTracks } from '../../shared/import/prepare-tracks.ts';
import { readTrackFile } from '../../shared/import/read-track-file.ts';
import type { ReadFile } from '../ports/ports.ts';
import { Moved } from './answer.ts';

interface ReadInput {
  readonly file: File;
  readonly boundary?: GeoJSON.MultiPolygon;
}

/** Reads one file piece by piece, hashing it on the way; the packed fixes move to the page. */
export async function readImportFile(
  { file, boundary }: ReadInput,
  pause: Pause,
): Promise<Moved | 'cancelled'> {
  const hash = sha256.create();
  let bytesRead = 0;
  const pieces = countedPieces(file, (bytes) => {
    hash.update(bytes);
    bytesRead += bytes.length;
  });
  const breathe = () => pause(bytesRead, file.size);
  const info = { name: file.name, size: file.size, nowMilliseconds: Date.now() };
  const whole = await readTrackFile(info, pieces, breathe);
  if (whole === 'cancelled') return 'cancelled';
  // A parser that refuses early leaves bytes unread, and a file is known by the hash of all of them.
  for await (const _rest of pieces) if ((await breathe()) === 'cancel') return 'cancelled';
  const flagged = boundary === undefined ? whole : flagOutside(whole, boundary, file.name);
  const prepared = prepareTracks(flagged);
  const { tracks: _tracks, ...parsed } = flagged;
  const read: ReadFile = {
    name: file.name,
    sha256: bytesToHex(hash.digest()),
    bytes: file.size,
    parsed,
    prepared,
  };
  return new Moved(read, [...new Set(prepared.map(({ packed }) => packed.buffer as ArrayBuffer))]);
}

function flagOutside(
  parsed: ParsedFile,
  boundary: GeoJSON.MultiPolygon,
  fileName: string,
): ParsedFile {
  if (!parsed.accepted) return parsed;
  const outside = findTracksOutside(parsed, boundary, fileName);
  return outside === null ? parsed : { ...parsed, problems: [...parsed.problems, outside] };
}

/** Pieces of a file; going on with the same iterator later reads the rest. */
function countedPieces(
  file: File,
  onPiece: (bytes: Uint8Array) => void,
): AsyncIterableIterator<Uint8Array> {
  const reader = file.stream().getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      if (done) return { done: true, value: undefined };
      onPiece(value);
      return { done: false, value };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
