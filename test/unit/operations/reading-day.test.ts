import { describe, expect, it } from 'vitest';
import { readingDay, workingMoment } from '../../../shared/operations/reading-day.ts';
import type { State } from '../../../shared/operations/rows.ts';

const ledgerOf = (sampleAsOf: string | null): Pick<State, 'ledger'> => ({
  ledger: new Map([
    ['ledger', { id: 'ledger', ledgerId: 'l', name: '', createdAt: '', sampleAsOf }],
  ]),
});
const at = (instant: string) => Date.parse(instant);

describe('the moment a command is carried out', () => {
  it('is the clock’s in a ledger of one’s own and before there is one', () => {
    const now = at('2026-11-27T02:12:10Z');
    expect(workingMoment(ledgerOf(null), now)).toBe(now);
    expect(workingMoment({ ledger: new Map() }, now)).toBe(now);
  });

  it('is the time of day in Beijing on the sample’s own day', () => {
    const moment = (instant: string) => workingMoment(ledgerOf('2026-04-10'), at(instant));
    expect(moment('2026-11-27T02:12:10.5Z')).toBe(at('2026-04-10T02:12:10.5Z'));
    // 00:30 in Beijing, still the day before in London.
    expect(moment('2026-11-26T16:30:00Z')).toBe(at('2026-04-09T16:30:00Z'));
    expect(readingDay(ledgerOf('2026-04-10'), moment('2026-11-26T16:30:00Z'))).toBe('2026-04-10');
  });

  it('is left alone up to that day, as when the sample is being made', () => {
    for (const instant of ['2026-03-20T09:00:00Z', '2026-04-10T15:59:59Z'])
      expect(workingMoment(ledgerOf('2026-04-10'), at(instant))).toBe(at(instant));
  });
});
