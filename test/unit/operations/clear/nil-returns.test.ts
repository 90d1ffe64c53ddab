import { expect, it } from 'vitest';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';

const week = '2027-W13';

/** Every unit of the ledger, each with somebody to report for it. */
function returnsOf({ state }: ClearingLedger) {
  const [personId] = [...state.persons.keys()];
  return [...state.units.keys()].map((unitId) => ({ unitId, personId }));
}

async function findPoppies(ledger: ClearingLedger): Promise<void> {
  await ledger.do('record-find', {
    place: { from: 'typed', frame: 'WGS84', given: await ledger.placeIn('B02') },
    count: { method: 'tally', plants: 3 },
    foundBy: 'survey',
    foundOn: '2027-04-01',
  });
}

it('takes the nil returns of many units in one command', async () => {
  const ledger = await aClearing();
  const returns = returnsOf(ledger);
  const done = await ledger.do('give-nil-returns', { week, returns, note: '周一汇总' });
  expect(done).toEqual({ given: returns.length, refused: [] });
  expect([...ledger.state.nilReturns.values()].map((row) => row.unitId).sort()).toEqual(
    returns.map(({ unitId }) => unitId).sort(),
  );
});

it('lists the unit with a find of the week, and records the others', async () => {
  const ledger = await aClearing();
  await findPoppies(ledger);
  const returns = returnsOf(ledger);
  const done = (await ledger.do('give-nil-returns', { week, returns })) as {
    readonly given: number;
    readonly refused: readonly { readonly unitId: string; readonly code: string }[];
  };
  expect(done.refused.length).toBeGreaterThan(0);
  expect(done.given).toBe(returns.length - done.refused.length);
  for (const { unitId, code } of done.refused) {
    expect(code).toBe('nil-return-contradicted');
    expect(ledger.state.nilReturns.has(`${unitId} ${week}`)).toBe(false);
  }
});

it('is refused where no unit is left, and for a week to come', async () => {
  const ledger = await aClearing();
  await findPoppies(ledger);
  const all = (await ledger.do('give-nil-returns', { week, returns: returnsOf(ledger) })) as {
    readonly refused: readonly { readonly unitId: string }[];
  };
  const contradicted = returnsOf(ledger).filter(({ unitId }) =>
    all.refused.some((one) => one.unitId === unitId),
  );
  expect((await ledger.refusalOf('give-nil-returns', { week, returns: contradicted }))?.code).toBe(
    'nil-return-contradicted',
  );
  expect(
    (await ledger.refusalOf('give-nil-returns', { week: '2027-W30', returns: returnsOf(ledger) }))
      ?.code,
  ).toBe('find-in-future');
});
