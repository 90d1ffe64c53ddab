import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { JsonValue } from '../ledger/entry.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { ok, type Result } from '../problems/problem.ts';

/** A value as a blob of canonical JSON: same value, same bytes, same hash. */
export function makeJsonBlob(value: object): {
  readonly sha256: string;
  readonly bytes: Uint8Array;
} {
  const bytes = utf8ToBytes(canonicalJson(value as JsonValue));
  return { sha256: sha256Hex(bytes), bytes };
}

/** Value of a blob made by `makeJsonBlob`; the caller names the type it was written with, and the hash vouches for it. */
export async function readJsonBlob<Value>(
  sha256: string,
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): Promise<Result<Value>> {
  const bytes = await readBlob(sha256);
  return bytes.ok ? ok(JSON.parse(decodeUtf8(bytes.value)) as Value) : bytes;
}

const pieceLength = 8192;

/** Text of valid UTF-8 bytes; the language alone has no decoder. */
export function decodeUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codePoints: number[] = [];
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index++]!;
    const more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let codePoint = more === 0 ? lead : lead & (0x3f >> more);
    for (let step = 0; step < more; step++) codePoint = (codePoint << 6) | (bytes[index++]! & 0x3f);
    codePoints.push(codePoint);
    if (codePoints.length === pieceLength) {
      pieces.push(String.fromCodePoint(...codePoints));
      codePoints = [];
    }
  }
  pieces.push(String.fromCodePoint(...codePoints));
  return pieces.join('');
}
