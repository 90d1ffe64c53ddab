import { expect, it } from 'vitest';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';

async function targetsIn(ledger: ClearingLedger, ...codes: string[]) {
  return Promise.all(
    codes.map(async (code) => {
      const [longitude, latitude] = (await ledger.placeIn(code)).split(',').map(Number);
      return { content: `图斑 ${code}`, position: [longitude, latitude] };
    }),
  );
}

it('takes a list in as one command, numbered, each with its block and handed to its unit', async () => {
  const ledger = await aClearing();
  const targets = await targetsIn(ledger, 'B02', 'C02');
  await ledger.do('record-targets', { targets, isAssigned: true });
  const leads = [...ledger.state.leads.values()];
  expect(leads.map(({ number, kind, blockCode }) => [number, kind, blockCode])).toEqual([
    ['线2027-001', 'target', 'B02'],
    ['线2027-002', 'target', 'C02'],
  ]);
  for (const { assignedUnitId, assignedOn, deadline, receivedOn } of leads) {
    expect(ledger.state.units.get(assignedUnitId ?? '')?.kind).toBe('security-organisation');
    expect([assignedOn, receivedOn]).toEqual(['2027-04-01', '2027-04-01']);
    expect(deadline > receivedOn).toBe(true);
  }
});

it('passes over places it has, and refuses a list with nothing new', async () => {
  const ledger = await aClearing();
  const targets = await targetsIn(ledger, 'B02', 'C02');
  await ledger.do('record-targets', { targets: targets.slice(0, 1) });
  expect(await ledger.do('record-targets', { targets: [...targets, ...targets] })).toMatchObject({
    known: 3,
  });
  expect(ledger.state.leads.size).toBe(2);
  expect(await ledger.refusalOf('record-targets', { targets })).toEqual({
    code: 'targets-known',
    data: { count: 2 },
  });
});

it('keeps a place outside all blocks, handed to nobody', async () => {
  const ledger = await aClearing();
  await ledger.do('record-targets', {
    targets: [{ content: '境外', position: [100, 30] }],
    isAssigned: true,
  });
  expect([...ledger.state.leads.values()]).toMatchObject([
    { blockCode: null, assignedUnitId: null, assignedOn: null },
  ]);
});
