import type { JsonValue } from './entry.ts';

/**
 * Canonical JSON text of a value by the rules of RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript prints them. Throws on what JSON cannot carry (undefined, NaN, ∞, a lone surrogate): nothing is dropped.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, '$');
}

function write(value: JsonValue, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value, path);
  if (typeof value === 'string') return writeText(value, path);
  if (isList(value)) return writeList(value, path);
  if (typeof value === 'object') return writeRecord(value, path);
  throw new TypeError(`No canonical JSON for ${typeof value} at ${path}`);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`No canonical JSON for ${value} at ${path}`);
  return JSON.stringify(value);
}

function writeText(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError(`Lone surrogate in the text at ${path}`);
  return JSON.stringify(value);
}

function writeList(list: readonly JsonValue[], path: string): string {
  // Array.from visits holes too, so that a sparse list is refused rather than shortened.
  return `[${Array.from(list, (item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
}

function writeRecord(record: { readonly [key: string]: JsonValue }, path: string): string {
  const parts = Object.keys(record)
    .sort((left, right) => (left < right ? -1 : 1))
    .map((key) => `${writeText(key, path)}:${write(record[key]!, `${path}.${key}`)}`);
  return `{${parts.join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
