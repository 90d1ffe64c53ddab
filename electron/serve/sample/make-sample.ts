import type { LedgerPort } from '../../../shared/host/ports.ts';
import { checkChain } from '../../../shared/ledger/chain.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';

/**
 * Fills an empty ledger with the sample jurisdiction: wholly or not at all. The sample is made in memory, only its files are
 * stored as they come; all its entries then go to disc as one first append, so that a stop in between leaves the ledger empty.
 */
export async function makeSample(
  ledger: LedgerPort,
  resourcesFolder: string,
): Promise<Result<unknown>> {
  // Loaded when wanted: a start on an existing ledger has no use for the importers behind it.
  const { createSample } = await import('./create-sample.ts');
  const staged: Entry[] = [];
  const made = await createSample(stage(ledger, staged), resourcesFolder);
  return made.ok ? ledger.append(emptyHead, staged) : made;
}

/** The same ledger, but appended entries are only collected. */
function stage(ledger: LedgerPort, staged: Entry[]): LedgerPort {
  let head = emptyHead;
  return {
    ...ledger,
    entries: async (afterPosition) => staged.slice(afterPosition),
    async append(expected: { readonly hash: string }, entries: readonly Entry[]) {
      if (expected.hash !== head.hash) return refuse('head-moved', { seq: head.position });
      const chained = checkChain(head, entries);
      if (!chained.ok) return chained;
      staged.push(...entries);
      head = chained.value;
      return ok(head);
    },
  };
}
