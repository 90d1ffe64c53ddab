import type { State } from '../../shared/operations/rows.ts';

/** The day letters are read at: the sample's own day, else today on the branch's calendar. */
export function registerDay(rows: State, nowMilliseconds: number): string {
  const asOf = rows.ledger.get('ledger')?.sampleAsOf ?? null;
  return asOf ?? new Date(nowMilliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}
