import { beforeEach, expect, it } from 'vitest';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';

let ledger: ClearingLedger;
let given: string;

beforeEach(async () => {
  ledger = await aClearing();
  given = await ledger.placeIn('B02');
});

const recordFind = (isPlantedAgain: boolean | null = null) =>
  ledger.refusalOf('record-find', {
    place: { from: 'typed', frame: 'WGS84', given },
    count: { method: 'tally', plants: 3 },
    foundBy: 'survey',
    isPlantedAgain,
  });

it('asks whether ground was planted again near an earlier find', async () => {
  expect(await recordFind()).toBeNull();
  expect(await recordFind()).toMatchObject({
    code: 'planted-again-unanswered',
    data: { metres: 0 },
  });
  expect(await recordFind(false)).toBeNull();
});

it('asks the same near a place known from other years', async () => {
  const position = given.split(',').map(Number);
  const site = { kind: 'past-site', name: '2024年旧地块', position };
  await ledger.do('record-sites', { source: 'file', sites: [site] });
  expect(await recordFind()).toMatchObject({
    code: 'planted-again-unanswered',
    data: { name: '2024年旧地块', metres: 0 },
  });
  expect(await recordFind(true)).toBeNull();
});
