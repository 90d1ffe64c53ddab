import { ok, type Result, refuse } from '../problems/problem.ts';
import { readClock } from './clock.ts';
import type { ChainHead, Entry } from './entry.ts';
import { entryHash, headAfter } from './seal.ts';

/**
 * Follows entries behind `head` and gives the new head. Refuses at the first entry that does not fit, with its `seq` and the
 * `index` in the list: `chain-hole`, `chain-fork`, `chain-broken` (wrong prevHash), `entry-altered` (wrong hash),
 * `chain-clock` (clock back or unreadable), `chain-device` (not `device`, by default the first entry's).
 */
export function checkChain(
  head: ChainHead,
  entries: readonly Entry[],
  device = entries[0]?.device ?? '',
): Result<ChainHead> {
  let current = head;
  for (const [index, entry] of entries.entries()) {
    const code = misfit(current, entry, device);
    if (code !== null)
      return refuse(code, {
        seq: entry.seq,
        expectedSeq: current.seq + 1,
        index,
        kind: entry.kind,
      });
    current = headAfter(entry);
  }
  return ok(current);
}

function misfit(head: ChainHead, entry: Entry, device: string) {
  if (entry.seq > head.seq + 1) return 'chain-hole';
  if (entry.seq < head.seq + 1) return 'chain-fork';
  if (entry.prevHash !== head.hash) return 'chain-broken';
  if (entry.hash !== entryHash(entry)) return 'entry-altered';
  if (entry.device !== device) return 'chain-device';
  if (readClock(entry.hlc) === null || entry.hlc < head.hlc) return 'chain-clock';
  return null;
}
