import type { SigningLevel } from '../records/campaign-entries.ts';
import type { Signature, SigningReturn } from '../records/signing-entries.ts';

/** Signatures of a block that stand one on another. */
export interface SigningChain {
  readonly signatures: readonly Signature[];
  /** The return that broke off the chain before this one, while nobody has signed since. */
  readonly returned: SigningReturn | null;
  /** Two signatures compete for one place, as when two copies of a ledger were brought together. */
  readonly isDisputed: boolean;
}

/**
 * The chain as it stands after everything that was signed and returned, by time. The first level begins a new chain; a
 * signature out of its place disputes the chain, until the first level signs again.
 */
export function currentChain(
  signatures: Iterable<Signature>,
  returns: Iterable<SigningReturn>,
  levels: readonly SigningLevel[],
): SigningChain {
  let chain: Signature[] = [];
  let returned: SigningReturn | null = null;
  let isDisputed = false;
  for (const event of [...signatures, ...returns].sort(byTime)) {
    if (!('level' in event)) {
      chain = [];
      returned = event;
      isDisputed = false;
    } else if (event.level === levels[0]) {
      // The same first signature given twice at once is no new beginning but a dispute.
      isDisputed = chain.length === 1 && chain[0]!.evidenceId === event.evidenceId;
      chain = [event];
      returned = null;
    } else if (event.level === levels[chain.length]) chain.push(event);
    else isDisputed = true;
  }
  return { signatures: chain, returned, isDisputed };
}

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The level that signs next; null when the chain is complete. */
export function nextLevel(
  chain: SigningChain,
  levels: readonly SigningLevel[],
): SigningLevel | null {
  return levels[chain.signatures.length] ?? null;
}
