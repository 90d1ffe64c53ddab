import { afterDay } from '../ledger/beijing-day.ts';
import type { Entry } from '../ledger/entry.ts';
import { inOrder } from '../ledger/entry-order.ts';
import { foldLedger } from './fold-ledger.ts';
import type { OperationContext } from './operation.ts';
import { type Places, readPlanBlocks } from './permission/places.ts';
import type { State } from './rows.ts';

/** Rows of a ledger on a day, and what they were folded from. */
export interface KnownLedger {
  readonly state: State;
  readonly entries: readonly Entry[];
  readonly blocks: Places['blocks'];
}

/**
 * The ledger as it was known at the end of a day in Beijing (ISO): its entries up to then, in the order they count in, and
 * their fold. An entry's day is that of its clock, not that of what it tells. The blocks are read for the rules of officers limited
 * to a station, and given back; where their blob cannot be read, such an officer's entries do not count.
 */
export async function stateAsOf(
  entries: readonly Entry[],
  day: string,
  readBlob: OperationContext['readBlob'],
): Promise<KnownLedger> {
  // Clocks sort as text, and all of them begin with an instant of the same form.
  const limit = new Date(afterDay(day)).toISOString();
  const known = inOrder(entries.filter((entry) => entry.hlc < limit));
  const blocks = await readPlanBlocks(known, readBlob);
  return { state: foldLedger(known, blocks), entries: known, blocks };
}
