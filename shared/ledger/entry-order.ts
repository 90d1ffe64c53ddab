import type { Entry } from './entry.ts';

/**
 * The one order entries count in, however they arrived: by clock, then device, then `seq`. A device's clock never falls behind
 * what it has read, so an entry stands after everything its author could know.
 */
export function compareEntries(left: Entry, right: Entry): number {
  if (left.hlc !== right.hlc) return left.hlc < right.hlc ? -1 : 1;
  if (left.device !== right.device) return left.device < right.device ? -1 : 1;
  return left.seq - right.seq;
}

/** Entries in the order they count in; the list itself when it stands in it already. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  for (let index = 1; index < entries.length; index++)
    if (compareEntries(entries[index - 1]!, entries[index]!) > 0)
      return [...entries].sort(compareEntries);
  return entries;
}
