import { type SignedReceipt, signedReceiptSchema } from '../../../shared/host/package-manifest.ts';
import {
  type Actor,
  type LedgerSession,
  type RecordedOperation,
  recordOperation,
} from '../../../shared/operations/record-operation.ts';
import { isEntered } from '../../../shared/operations/transfer/merge-report.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { isSigned } from '../keys/device-key.ts';

/** A receipt out of a file's bytes; null when it is none. Refuses `signature-wrong`. */
export function decodeReceipt(file: string, bytes: Uint8Array): Result<SignedReceipt | null> {
  if (bytes.length > 1_000_000 || bytes[0] !== 0x7b) return ok(null);
  try {
    const parsed = signedReceiptSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const { receipt, signature } = parsed;
    return isSigned(receipt, signature) ? ok(parsed) : refuse('signature-wrong', { file });
  } catch {
    return ok(null);
  }
}

/** Enters a receipt into the register, once: from then on packages for its device leave out what it holds. */
export async function enterReceipt(
  folder: DataFolder,
  session: LedgerSession,
  file: string,
  { receipt, signature }: SignedReceipt,
  actor: Actor,
): Promise<Result<RecordedOperation | 'already-here'>> {
  const own = session.state.ledger.get('ledger');
  if (own?.ledgerId !== receipt.ledgerId)
    return refuse('package-other-ledger', { file, name: receipt.ledgerId });
  if (isEntered(session.state, receipt.packageId, 'receipt')) return ok('already-here');
  const made = [...session.state.transfers.values()].find(
    ({ packageId, direction }) => packageId === receipt.packageId && direction === 'made',
  );
  return recordOperation(
    folder,
    session,
    'record-transfer',
    {
      packageId: receipt.packageId,
      direction: 'receipt',
      kind: receipt.packageKind,
      otherDevice: receipt.device,
      party: made?.party ?? '',
      fileHash: null,
      entries: receipt.entries,
      known: receipt.known,
      files: 0,
      missing: [],
      forked: 0,
      blob: null,
      publicKey: signature.publicKey,
      heads: made?.heads ?? {},
      senderHeads: receipt.heads,
    },
    actor,
  );
}
