import {
  type CertificateFault,
  recheckCertificate,
} from '../../clearance/evidence/freeze-evidence.ts';
import type { Signature } from '../../clearance/records/signing-entries.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Result } from '../../problems/problem.ts';
import { projectEntry } from '../project-entry.ts';
import type { State } from '../rows.ts';
import { createFold } from '../state.ts';
import { openRoundAtWork } from './block-round.ts';
import { evidenceOf } from './signing/sign-blocks.ts';

/** One signature made again from the tracks the journal held when it was given. */
export interface RecheckedCertificate {
  readonly signature: Signature;
  readonly faults: readonly CertificateFault[];
}

/**
 * Measures every signed block again, each from the entries that had arrived before its signature, in the order this journal
 * received them. A desk that signed on figures its tracks do not have is found, whatever page or program it signed with.
 */
export async function* recheckCertificates(
  arrived: readonly Entry[],
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): AsyncGenerator<RecheckedCertificate> {
  const fold = createFold();
  for (const entry of arrived) {
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
    if (entry.kind !== 'block-signed') continue;
    const signature = fold.state.signatures.get(entry.subject);
    if (signature !== undefined)
      yield { signature, faults: await recheck(signature, fold.state, readBlob) };
  }
}

async function recheck(
  signature: Signature,
  state: State,
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): Promise<CertificateFault[]> {
  const nowMilliseconds = Date.parse(signature.at);
  const evidence = state.evidences.get(signature.evidenceId);
  const work = await openRoundAtWork(state, signature.roundId, { readBlob, nowMilliseconds });
  const measured = work.ok ? await work.value.measure(signature.blockCode) : work;
  return recheckCertificate(signature, evidence, measured.ok ? evidenceOf(measured.value) : null);
}
