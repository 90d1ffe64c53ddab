import { knownHeadsSchema } from '../ledger/knowledge.ts';
import { signatureSchema } from '../ledger/signed.ts';
import { packageKindSchema } from '../operations/transfer/transfer-entries.ts';
import { z } from '../problems/zod.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Format of the packages this program makes, and the newest it reads. */
export const packageFormat = 1;

/** What a package says of itself; every part of the file is named here by its hash, and this is what is signed. */
export const manifestSchema = z.strictObject({
  format: z.literal(packageFormat),
  kind: packageKindSchema,
  packageId: z.string().min(1).max(200),
  ledgerId: z.string().min(1).max(200),
  ledgerName: z.string().max(500),
  device: z.string().min(1).max(64),
  /** Who it is made for, in words. */
  party: z.string().max(500),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  /** What the maker holds of every chain. */
  heads: knownHeadsSchema,
  entries: z.strictObject({ count: z.int().nonnegative(), bytes: z.int().nonnegative(), sha256 }),
  blobs: z.array(z.strictObject({ sha256, bytes: z.int().nonnegative() })),
});

export type PackageManifest = z.output<typeof manifestSchema>;

export const signedManifestSchema = z.strictObject({
  manifest: manifestSchema,
  signature: signatureSchema,
});

/** 回执: what the receiver held after taking a package in, signed by it. */
export const receiptSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('receipt'),
  packageId: z.string().min(1).max(200),
  packageKind: packageKindSchema,
  ledgerId: z.string().min(1).max(200),
  device: z.string().min(1).max(64),
  time: z.iso.datetime(),
  entries: z.int().nonnegative(),
  known: z.int().nonnegative(),
  heads: knownHeadsSchema,
});

export const signedReceiptSchema = z.strictObject({
  receipt: receiptSchema,
  signature: signatureSchema,
});

export type SignedReceipt = z.output<typeof signedReceiptSchema>;
