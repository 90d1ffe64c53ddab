import { beijingDay, beijingMidnight } from '../ledger/beijing-day.ts';
import { momentAfter } from '../ledger/clock.ts';
import type { LedgerHead } from '../ledger/entry.ts';
import type { State } from './rows.ts';

/** The day a ledger is read at unless another is chosen: the sample's own, else today in Beijing. */
export function readingDay({ ledger }: Pick<State, 'ledger'>, nowMilliseconds: number): string {
  return ledger.get('ledger')?.sampleAsOf ?? beijingDay(nowMilliseconds);
}

/**
 * The instant at which a command is carried out, Unix milliseconds: the clock's, and in the sample that time of day on the
 * sample's own day. Its season stands still, so what is done in it, as signing, happens in it and shows in its reports.
 */
export function workingMoment(state: Pick<State, 'ledger'>, nowMilliseconds: number): number {
  const today = beijingDay(nowMilliseconds);
  const day = readingDay(state, nowMilliseconds);
  if (today <= day) return nowMilliseconds;
  return beijingMidnight(day) + (nowMilliseconds - beijingMidnight(today));
}

/** The moment a command is recorded at, Unix milliseconds: the working one, but not before what its author has read. */
export function recordingMoment(
  state: Pick<State, 'ledger'>,
  head: Pick<LedgerHead, 'hlc'>,
  nowMilliseconds: number,
): number {
  return momentAfter(head.hlc, workingMoment(state, nowMilliseconds));
}
