import { beijingDay } from '../ledger/beijing-day.ts';
import type { State } from './rows.ts';

/** The day a ledger is read at unless another is chosen: the sample's own, else today in Beijing. */
export function readingDay({ ledger }: Pick<State, 'ledger'>, nowMilliseconds: number): string {
  return ledger.get('ledger')?.sampleAsOf ?? beijingDay(nowMilliseconds);
}
