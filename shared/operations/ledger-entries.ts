import { z } from '../problems/zod.ts';

const text = z.string().min(1);

/** Payload of `ledger-created`; the entry's subject is the ledger's id. */
export const ledgerCreatedSchema = z.strictObject({
  version: z.literal(1),
  name: text,
  createdAt: z.iso.datetime(),
  sampleAsOf: z.iso.date().nullable(),
});

/** Payload of `conflict-decided`; the subject is the conflict's id, and the entry behind it in the same command puts the record. */
export const conflictDecidedSchema = z.strictObject({ version: z.literal(1), hash: text });

/** Payload of `command-undone`; the entries behind it in the same command bring the rows back. */
export const commandUndoneSchema = z.strictObject({ version: z.literal(1), undoes: text });
