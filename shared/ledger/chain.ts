import { ok, type Result, refuse } from '../problems/problem.ts';
import { readClock } from './clock.ts';
import type { ChainHead, Entry, LedgerHead } from './entry.ts';
import { emptyChain, entryHash, headAfter, type TextHash } from './seal.ts';

/**
 * Follows entries behind `head`, each on the chain of its own device, and gives the new head. Refuses at the first that does
 * not fit, with its `seq` and the `index` in the list: `chain-hole`, `chain-fork`, `chain-broken` (wrong prevHash),
 * `entry-altered` (wrong hash), `chain-clock` (clock back or unreadable), `chain-device` (`device` is given and it is another's).
 */
export function checkChain(
  head: LedgerHead,
  entries: readonly Entry[],
  device: string | null = null,
  hashOf?: TextHash,
): Result<LedgerHead> {
  const chains = new Map(Object.entries(head.chains));
  for (const [index, entry] of entries.entries()) {
    const chain = chains.get(entry.device) ?? emptyChain;
    const code = misfit(chain, entry, device, hashOf);
    if (code !== null)
      return refuse(code, {
        seq: entry.seq,
        expectedSeq: chain.seq + 1,
        index,
        kind: entry.kind,
        device: entry.device,
      });
    chains.set(entry.device, { seq: entry.seq, hash: entry.hash, hlc: entry.hlc });
  }
  return ok(headAfter(head, entries));
}

function misfit(
  chain: ChainHead,
  entry: Entry,
  device: string | null,
  hashOf: TextHash | undefined,
) {
  if (device !== null && entry.device !== device) return 'chain-device';
  if (entry.seq > chain.seq + 1) return 'chain-hole';
  if (entry.seq < chain.seq + 1) return 'chain-fork';
  if (entry.prevHash !== chain.hash) return 'chain-broken';
  if (entry.hash !== entryHash(entry, hashOf)) return 'entry-altered';
  if (readClock(entry.hlc) === null || entry.hlc < chain.hlc) return 'chain-clock';
  return null;
}
