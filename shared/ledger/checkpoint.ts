import { ok, type Result, refuse } from '../problems/problem.ts';
import { z } from '../problems/zod.ts';
import type { Entry, LedgerHead } from './entry.ts';
import { signatureSchema } from './signed.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Where every chain of a ledger ended at one moment, signed by the device that saw it. Kept outside the ledger (in a package, a
 * backup, another hand), it shows any later change to an entry before it, a rewritten chain included.
 */
export const checkpointSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('checkpoint'),
  ledgerId: z.string().max(200),
  device: z.string().max(64),
  time: z.iso.datetime(),
  entries: z.int().nonnegative(),
  chains: z.record(z.string().max(64), z.strictObject({ seq: z.int().positive(), hash })),
});

export type Checkpoint = z.output<typeof checkpointSchema>;

export const signedCheckpointSchema = z.strictObject({
  checkpoint: checkpointSchema,
  signature: signatureSchema,
});

export type SignedCheckpoint = z.output<typeof signedCheckpointSchema>;

export function makeCheckpoint(
  ledgerId: string,
  device: string,
  head: LedgerHead,
  nowMilliseconds: number,
): Checkpoint {
  const chains = Object.entries(head.chains).map(([name, { seq, hash }]) => [name, { seq, hash }]);
  const time = new Date(nowMilliseconds).toISOString();
  return {
    format: 1,
    kind: 'checkpoint',
    ledgerId,
    device,
    time,
    entries: head.position,
    chains: Object.fromEntries(chains),
  };
}

/** Compares a checkpoint with the entries of a ledger. Refuses `checkpoint-other-ledger`, and `checkpoint-differs` at the first chain that does not hold its entry. */
export function compareCheckpoint(
  checkpoint: Checkpoint,
  ledgerId: string | null,
  entries: readonly Entry[],
): Result<null> {
  if (checkpoint.ledgerId !== ledgerId) return refuse('checkpoint-other-ledger');
  const hashes = new Map(entries.map((entry) => [`${entry.device} ${entry.seq}`, entry.hash]));
  for (const [device, { seq, hash }] of Object.entries(checkpoint.chains))
    if (hashes.get(`${device} ${seq}`) !== hash)
      return refuse('checkpoint-differs', { device, seq, time: checkpoint.time });
  return ok(null);
}
