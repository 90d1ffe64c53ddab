import type { SigningLevel } from '../records/campaign-entries.ts';
import type { ClearanceTables } from '../records/clearance-rows.ts';
import type { Signature } from '../records/signing-entries.ts';
import { currentChain, nextLevel } from '../states/signing-chain.ts';
import { lotStates } from './lot-state.ts';

type Rows = {
  readonly [Table in 'signatures' | 'signingReturns' | 'lots' | 'lotChecks']: ReadonlyMap<
    string,
    ClearanceTables[Table]
  >;
};

/** Blocks whose chain lacks the branch alone, and which no lot drawn since their chain began holds, in the order of their codes. */
export function waitingForBranch(
  rows: Rows,
  roundId: string,
  levels: readonly SigningLevel[],
): string[] {
  const blocks = new Map<string, Signature[]>();
  for (const signature of rows.signatures.values())
    if (signature.roundId === roundId)
      blocks.set(signature.blockCode, [...(blocks.get(signature.blockCode) ?? []), signature]);
  const lots = lotStates(rows, roundId);
  return [...blocks]
    .filter(([code, signatures]) => {
      const returns = [...rows.signingReturns.values()].filter(
        (row) => row.roundId === roundId && row.blockCode === code,
      );
      const chain = currentChain(signatures, returns, levels);
      const began = chain.signatures[0]?.at;
      if (began === undefined || nextLevel(chain, levels) !== 'branch') return false;
      return !lots.some(({ lot, codes }) => lot.drawnAt >= began && codes.has(code));
    })
    .map(([code]) => code)
    .sort();
}
