import { z } from '../problems/zod.ts';
import type { Entry } from './entry.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Shape of an entry of format 1. The payload stays as it is: the ledger carries kinds it does not know. */
const entrySchema = z.strictObject({
  version: z.literal(1),
  device: z.string().min(1).max(64),
  seq: z.int().positive(),
  hlc: z.string().max(40),
  actor: z.string().max(200),
  kind: z.string().min(1).max(100),
  subject: z.string().max(200),
  payload: z.record(z.string(), z.unknown()),
  prevHash: hash,
  hash,
  sig: z.string().max(1000).exactOptional(),
});

const entriesSchema = z.array(entrySchema).min(1);

/** Entries of one command out of parsed JSON: the entries, `newer` when any has a later version, `unreadable` otherwise. */
export function decodeEntries(value: unknown): readonly Entry[] | 'newer' | 'unreadable' {
  if (Array.isArray(value) && value.some(isNewer)) return 'newer';
  const parsed = entriesSchema.safeParse(value);
  // Given back as it came rather than zod's copy: the hash covers every byte of it.
  return parsed.success ? (value as readonly Entry[]) : 'unreadable';
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > 1;
}
