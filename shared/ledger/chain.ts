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

/** Entries checked between two pauses: about a twentieth of a second. */
const stepEntries = 1_000;

/**
 * The same for a long list in a place that must stay awake. Between steps `pause` is told how many entries were checked, and says
 * whether to go on; null when it did not.
 */
export async function checkChainInSteps(
  head: LedgerHead,
  entries: readonly Entry[],
  pause: (done: number) => Promise<boolean>,
): Promise<Result<LedgerHead> | null> {
  let reached = head;
  for (let start = 0; start < entries.length; start += stepEntries) {
    if (start > 0 && !(await pause(start))) return null;
    const checked = checkChain(reached, entries.slice(start, start + stepEntries));
    if (!checked.ok) {
      const { code, data } = checked.problem;
      return refuse(code, { ...data, index: start + Number(data?.index) });
    }
    reached = checked.value;
  }
  return ok(reached);
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
