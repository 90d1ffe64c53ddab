import { accountKeySchema } from '../../people/account-entries.ts';
import type { AccountKey } from '../../people/account-records.ts';
import { ok, type Result } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import type { OperationContext } from '../operation.ts';

/** A key as the host makes it from a new password; the private half is already in the blob. */
export const keyField = z
  .strictObject({
    alg: accountKeySchema.shape.alg,
    publicKey: accountKeySchema.shape.publicKey,
    blob: accountKeySchema.shape.blob,
  })
  .describe('made by the host from the password');

/** Whether the private half is on disc: without it nobody could ever sign in again. */
export async function checkKey(
  key: z.output<typeof keyField>,
  { readBlob }: Pick<OperationContext, 'readBlob'>,
): Promise<Result<null>> {
  const stored = await readBlob(key.blob);
  return stored.ok ? ok(null) : stored;
}

export function keyOf(
  accountId: string,
  key: z.output<typeof keyField>,
  setBy: AccountKey['setBy'],
): AccountKey {
  return { id: accountId, ...key, setBy };
}
