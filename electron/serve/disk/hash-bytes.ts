import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes as 64 lower-case hexadecimal digits, by Node's own engine: files are large, entries are small. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
