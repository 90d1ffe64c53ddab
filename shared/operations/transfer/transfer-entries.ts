import { knownHeadsSchema } from '../../ledger/knowledge.ts';
import { z } from '../../problems/zod.ts';

const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** 任务包 to a station, 回传包 back to the branch, or a copy for whoever has nothing yet. */
export const packageKindSchema = z.enum(['task', 'return', 'copy']);
export type PackageKind = z.output<typeof packageKindSchema>;

export const missingRangeSchema = z.strictObject({
  device: z.string().max(64),
  from: z.int().positive(),
  to: z.int().positive(),
});

/** One line of the register of packages (收发登记): made here, merged here, or acknowledged by a receipt. */
export const transferSchema = z.strictObject({
  id,
  /** When it was entered, ISO instant. */
  at: z.iso.datetime(),
  packageId: id,
  direction: z.enum(['made', 'merged', 'receipt']),
  kind: packageKindSchema,
  /** Device the package came from or went to, null where it was made for nobody in particular. */
  otherDevice: z.string().max(64).nullable(),
  /** Who it is for, or whom it came from, in words. */
  party: z.string().max(500),
  /** SHA-256 of the file, null while it is being made. */
  fileHash: hash.nullable(),
  entries: z.int().nonnegative(),
  known: z.int().nonnegative(),
  files: z.int().nonnegative(),
  missing: z.array(missingRangeSchema),
  forked: z.int().nonnegative(),
  /** Quarantined entries, as a blob of canonical JSON. */
  blob: hash.nullable(),
  /** Public key that signed the package or receipt (SPKI, base64). */
  publicKey: z.string().max(1000),
  /** What this device held of each chain: after a merge, or in a package made. */
  heads: knownHeadsSchema,
  /** What the other device held of each chain, by what it sent; empty for a package made. */
  senderHeads: knownHeadsSchema,
});

export type Transfer = z.output<typeof transferSchema>;

export const transferEntries = {
  transfers: {
    put: 'transfer-recorded',
    remove: 'transfer-removed',
    version: 1,
    record: transferSchema,
  },
} as const;
