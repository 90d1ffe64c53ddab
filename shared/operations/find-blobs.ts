import type { Entry, JsonValue } from '../ledger/entry.ts';

/** Names under which a payload refers to a blob. */
const blobNames = new Set(['blob', 'packedBlob', 'sha256']);

/** Hashes of all blobs the entries name, each once, in order of first mention; entries of unknown kind included. */
export function findBlobs(entries: readonly Entry[]): string[] {
  const found = new Set<string>();
  const visit = (value: JsonValue, name: string): void => {
    if (typeof value === 'string') {
      if (blobNames.has(name) && /^[0-9a-f]{64}$/.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, content] of Object.entries(value)) visit(content, inner);
  };
  for (const entry of entries) visit(entry.payload, '');
  return [...found];
}
