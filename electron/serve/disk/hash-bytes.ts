import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes as 64 lower-case hexadecimal digits, by Node's own engine: files are large, entries are small. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a text's UTF-8 bytes, the same way: opening a ledger follows every entry's hash. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
