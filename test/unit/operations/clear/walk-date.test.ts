import { beforeEach, expect, it } from 'vitest';
import { aClearing, type ClearingLedger, signers } from '../../../builders/clearing-ledger.ts';

const block = 'B02';
let ledger: ClearingLedger;
beforeEach(async () => {
  ledger = await aClearing();
  await ledger.do('set-block-traits', { blocks: [block], risk: 'high' });
});

const signSelf = () =>
  ledger.refusalOf(
    'sign-block',
    { block, level: 'self', roundId: 'round-1', isPessimisticAcknowledged: true },
    signers.self,
  );
const walkedOn = () => [...ledger.state.evidences.values()].at(-1)?.walkedOn;

// Bolting begins on 15 April and ends what was walked for seedlings.
it('does not let a short late track carry an old walk over the turn of the stage', async () => {
  await ledger.walk(block, { day: '2027-04-10' });
  ledger.on('2027-04-16');
  await ledger.walk(block, { day: '2027-04-16', share: 0.05 });
  expect(await signSelf()).toMatchObject({
    code: 'gate-stage-moved',
    data: { walkedOn: '2027-04-10', on: '2027-04-15' },
  });
});

it('counts a block walked again from the day it was', async () => {
  await ledger.walk(block, { day: '2027-04-10' });
  ledger.on('2027-04-16');
  await ledger.walk(block, { day: '2027-04-16' });
  expect(await signSelf()).toBeNull();
  expect(walkedOn()).toBe('2027-04-16');
});

it('freezes with a signature the day the needed ground was walked, not the last', async () => {
  await ledger.walk(block, { day: '2027-04-10' });
  ledger.on('2027-04-14');
  await ledger.walk(block, { day: '2027-04-14', share: 0.05 });
  expect(await signSelf()).toBeNull();
  expect(walkedOn()).toBe('2027-04-10');
});
