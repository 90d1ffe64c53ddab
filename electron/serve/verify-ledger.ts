import { checkChain } from '../../shared/ledger/chain.ts';
import { compareCheckpoint, type SignedCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import { findBlobs } from '../../shared/operations/find-blobs.ts';
import type { Problem, Result } from '../../shared/problems/problem.ts';
import { findAccountFaults } from './accounts/account-faults.ts';
import type { DataFolder } from './data-folder.ts';

export interface VerifiedLedger {
  readonly ledgerId: string | null;
  /** Entries that stand before the first break. */
  readonly entries: number;
  readonly headSeq: number;
  readonly headHash: string;
  /** Entries that carry a signature. */
  readonly signed: number;
  readonly blobs: number;
  /** Checkpoints compared with, those in the folder and those given. */
  readonly checkpoints: number;
  readonly problems: readonly Problem[];
}

/** Follows the chain, checks signatures and rules, hashes every blob and compares checkpoints; names every fault. */
export async function verifyLedger(
  port: DataFolder,
  witnesses: readonly Result<SignedCheckpoint>[],
): Promise<VerifiedLedger> {
  const problems: Problem[] = [];
  const status = await port.status();
  if (status.kind === 'damaged') problems.push(status.problem);
  if (status.kind === 'open' && status.cutWasSaved)
    problems.push({ code: 'saved-record-cut', data: { bytes: status.cutBytes } });
  const entries = await port.entries(0);
  const chain = checkChain(emptyHead, entries);
  // A break of the frames is named by the journal already; the chain of what is readable is checked besides.
  if (!chain.ok && problems.length === 0) problems.push(chain.problem);
  const sound = chain.ok ? entries : entries.slice(0, Number(chain.problem.data?.index ?? 0));
  problems.push(...(await findAccountFaults(port, sound)));
  const hashes = findBlobs(sound);
  for (const sha256 of hashes) {
    const blob = await port.readBlob(sha256);
    if (!blob.ok) problems.push(blob.problem);
  }
  // Where the journal itself says that it is damaged, a checkpoint has nothing to add.
  for (const witness of status.kind === 'damaged' ? [] : witnesses) {
    const agreed = witness.ok
      ? compareCheckpoint(witness.value.checkpoint, sound[0]?.subject ?? null, sound)
      : witness;
    if (!agreed.ok) problems.push(agreed.problem);
  }
  const last = sound.at(-1);
  return {
    ledgerId: sound[0]?.subject ?? null,
    entries: sound.length,
    headSeq: sound.length,
    headHash: last?.hash ?? emptyHead.hash,
    signed: sound.filter(({ sig }) => sig !== undefined).length,
    blobs: hashes.length,
    checkpoints: witnesses.length,
    problems,
  };
}
