import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Informer } from '../records/lead-entries.ts';

/** scrypt with N = 2^15, r = 8: about a tenth of a second and 32 MB a try. */
const costLog2 = 15;
/** Letters a passphrase has at the least. */
export const shortestPassphrase = 8;
/** Texts are padded to a multiple of this, so that their length tells nothing. */
const paddedBytes = 256;

/**
 * Seals a text under a passphrase: scrypt gives two keys, HMAC-SHA256 in counter mode the stream, HMAC-SHA256 over salt and
 * ciphertext the tag. The salt must never be used twice. What protects the text is the passphrase alone.
 */
export function sealText(text: string, passphrase: string, salt: Uint8Array): Omit<Informer, 'id'> {
  const plain = utf8ToBytes(text);
  const padded = new Uint8Array(Math.ceil((plain.length + 4) / paddedBytes) * paddedBytes);
  new DataView(padded.buffer).setUint32(0, plain.length);
  padded.set(plain, 4);
  const keys = deriveKeys(passphrase, salt, costLog2);
  const sealed = withStream(padded, keys.stream);
  return {
    salt: bytesToHex(salt),
    costLog2,
    sealed: bytesToHex(sealed),
    tag: bytesToHex(hmac(sha256, keys.tag, concatBytes(salt, sealed))),
  };
}

/** The text as bytes, null when passphrase or ciphertext are not the ones it was sealed with. */
export function openSealed(informer: Omit<Informer, 'id'>, passphrase: string): Uint8Array | null {
  const [salt, sealed] = [hexToBytes(informer.salt), hexToBytes(informer.sealed)];
  const keys = deriveKeys(passphrase, salt, informer.costLog2);
  if (bytesToHex(hmac(sha256, keys.tag, concatBytes(salt, sealed))) !== informer.tag) return null;
  const padded = withStream(sealed, keys.stream);
  const length = new DataView(padded.buffer).getUint32(0);
  return padded.slice(4, 4 + length);
}

function deriveKeys(passphrase: string, salt: Uint8Array, cost: number) {
  const bytes = scrypt(utf8ToBytes(passphrase.normalize('NFC')), salt, {
    N: 2 ** cost,
    r: 8,
    p: 1,
    dkLen: 64,
  });
  return { stream: bytes.subarray(0, 32), tag: bytes.subarray(32) };
}

function withStream(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let block = 0; block * 32 < bytes.length; block++) {
    const counter = new Uint8Array(8);
    new DataView(counter.buffer).setUint32(4, block);
    const stream = hmac(sha256, key, counter);
    for (let i = 0; i < 32 && block * 32 + i < bytes.length; i++)
      result[block * 32 + i] = bytes[block * 32 + i]! ^ stream[i]!;
  }
  return result;
}
