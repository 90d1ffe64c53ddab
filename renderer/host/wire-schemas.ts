import { z } from '../../shared/problems/zod.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const chainSchema = z.object({ seq: z.int().nonnegative(), hash, hlc: z.string() });

export const headSchema = z.object({
  position: z.int().nonnegative(),
  hash,
  hlc: z.string(),
  chains: z.record(z.string(), chainSchema),
});

/** An entry as the host sends it. The payload stays open: kinds this page does not know are carried along. */
export const entrySchema = z.looseObject({
  version: z.literal(1),
  device: z.string(),
  seq: z.int().positive(),
  hlc: z.string(),
  actor: z.string(),
  kind: z.string(),
  subject: z.string(),
  payload: z.record(z.string(), z.unknown()),
  prevHash: hash,
  hash,
});

export const statusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty'), device: z.string() }),
  z.object({
    kind: z.literal('open'),
    device: z.string(),
    ledgerId: z.string(),
    head: headSchema,
    cutBytes: z.number(),
    cutWasSaved: z.boolean(),
    lockTakenOver: z.boolean(),
    isEncrypted: z.boolean(),
  }),
  z.object({
    kind: z.literal('damaged'),
    ledgerId: z.string().nullable(),
    readableEntries: z.number(),
    problem: z.object({
      code: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
    file: z.string(),
    byteOffset: z.number(),
  }),
]);
