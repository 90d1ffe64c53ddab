import { expect, it } from 'vitest';
import { readReportParameters } from '../../../../electron/cli/commands/report.ts';
import { aReportLedger } from '../../../builders/report-ledger.ts';

const nothingGiven = { positionals: [], values: new Map<string, readonly string[]>() };

it('takes the Beijing day of the last entry where no day is given', async () => {
  const { ledger } = await aReportLedger();
  const { state, session } = ledger;
  const dayOf = (hlc: string) => {
    const read = readReportParameters(nothingGiven, {
      state,
      head: { ...session.head, hlc },
    });
    return read.ok ? read.value.asOf : read.problem.code;
  };
  expect(dayOf('2026-04-03T15:59:59.999Z-0000')).toBe('2026-04-03');
  // Half past midnight in Beijing: by UTC the entry would lie behind the end of its own report.
  expect(dayOf('2026-04-03T16:30:00.000Z-0000')).toBe('2026-04-04');
});
