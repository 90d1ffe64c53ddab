import type { Entry } from '../../../shared/ledger/entry.ts';
import { judgeLedger } from '../../../shared/operations/fold-ledger.ts';
import { readPlanBlocks } from '../../../shared/operations/permission/places.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { findSignatureFaults } from './entry-signatures.ts';

/** Every entry of a ledger that is not signed by the account it names, or goes beyond what that account may do. */
export async function findAccountFaults(
  folder: Pick<DataFolder, 'readBlob'>,
  entries: readonly Entry[],
): Promise<Problem[]> {
  if (!entries.some(({ kind }) => kind === 'account-recorded')) return [];
  const blocks = await readPlanBlocks(entries, (sha256) => folder.readBlob(sha256));
  const { refused } = judgeLedger(entries, blocks);
  return [
    ...findSignatureFaults(entries),
    ...refused.map(({ seq, device, actor, kind }): Problem => {
      return { code: 'entry-beyond-account', data: { seq, device, actor, kind } };
    }),
  ];
}
