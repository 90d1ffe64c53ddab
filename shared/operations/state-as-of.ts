import { afterDay } from '../ledger/beijing-day.ts';
import type { Entry } from '../ledger/entry.ts';
import { inOrder } from '../ledger/entry-order.ts';
import { foldLedger } from './fold-ledger.ts';
import type { State } from './rows.ts';

/**
 * The ledger as it was known at the end of a day in Beijing (ISO): its entries up to then, in the order they count in, and
 * their fold. An entry's day is that of its clock, not that of what it tells.
 */
export function stateAsOf(
  entries: readonly Entry[],
  day: string,
): { readonly state: State; readonly entries: readonly Entry[] } {
  // Clocks sort as text, and all of them begin with an instant of the same form.
  const limit = new Date(afterDay(day)).toISOString();
  const known = inOrder(entries.filter((entry) => entry.hlc < limit));
  return { state: foldLedger(known), entries: known };
}
