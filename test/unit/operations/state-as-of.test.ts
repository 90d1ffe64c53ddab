import { expect, it } from 'vitest';
import { stateAsOf } from '../../../shared/operations/state-as-of.ts';
import { actAs, aTask, blockOf, withAccounts } from '../../builders/account-builder.ts';

it('counts what an officer of one station may write, by the blocks as they were cut', async () => {
  const ledger = await withAccounts();
  actAs(ledger, 'officer-one');
  await ledger.do('assign-blocks', {
    ...aTask,
    from: '2026-04-10',
    to: '2026-04-12',
    teamId: 'team-1',
    blocks: [blockOf[1]],
  });
  const readBlob = (sha256: string) => ledger.port.readBlob(sha256);
  const entries = await ledger.port.entries(0);
  const { state } = await stateAsOf(entries, '2026-12-31', readBlob);
  expect(state.assignments.size).toBe(ledger.state.assignments.size);
  const blind = await stateAsOf(entries, '2026-12-31', async (sha256) => ({
    ok: false,
    problem: { code: 'blob-missing', data: { sha256 } },
  }));
  expect(blind.state.assignments.size).toBeLessThan(state.assignments.size);
});
