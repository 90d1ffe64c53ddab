import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Pause } from '../../shared/grid/pause.ts';
import { prepareTracks } from '../../shared/import/prepare-tracks.ts';
import { readTrackFile } from '../../shared/import/read-track-file.ts';
import type { ReadFile } from '../ports/ports.ts';
import { Moved } from './answer.ts';

/** Reads one file piece by piece, hashing it on the way; the fixes move to the page. */
export async function readImportFile(
  { file }: { readonly file: File },
  pause: Pause,
): Promise<Moved | 'cancelled'> {
  const hash = sha256.create();
  let bytesRead = 0;
  const pieces = hashedPieces(file, hash, (bytes) => {
    bytesRead += bytes;
  });
  const info = { name: file.name, size: file.size, nowMilliseconds: Date.now() };
  const parsed = await readTrackFile(info, pieces, () => pause(bytesRead, file.size));
  if (parsed === 'cancelled') return 'cancelled';
  // A parser that refuses early leaves bytes unread, and the name of the file is the hash of all of them.
  for await (const _rest of pieces)
    if ((await pause(bytesRead, file.size)) === 'cancel') return 'cancelled';
  const tracks = prepareTracks(parsed);
  const read: ReadFile = {
    name: file.name,
    sha256: bytesToHex(hash.digest()),
    parsed,
    packed: tracks.map(({ packed }) => packed),
    tracks: tracks.map(({ packed: _packed, ...track }) => track),
  };
  return new Moved(read, buffersOf(read));
}

function hashedPieces(
  file: File,
  hash: { update(bytes: Uint8Array): unknown },
  onBytes: (bytes: number) => void,
): AsyncIterableIterator<Uint8Array> {
  const reader = file.stream().getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      if (done) return { done: true, value: undefined };
      hash.update(value);
      onBytes(value.length);
      return { done: false, value };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function buffersOf(read: ReadFile): Transferable[] {
  const segments = read.parsed.tracks.flatMap((track) => track.segments);
  const arrays = segments.flatMap(({ longitudes, latitudes, times }) => [
    longitudes,
    latitudes,
    times,
  ]);
  return [...new Set([...arrays, ...read.packed].map(({ buffer }) => buffer as ArrayBuffer))];
}
