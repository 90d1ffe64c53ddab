import { expect, it } from 'vitest';
import { isBlockedOn, traitsOf } from '../../../../shared/plan/block-traits.ts';
import { aProject } from '../../../builders/memory-ledger.ts';

it('says of many blocks at once what a walker must know, and keeps what is left out', async () => {
  const ledger = await aProject();
  await ledger.do('set-block-traits', {
    blocks: ['A01', 'B01', 'A01'],
    risk: 'high',
    aids: ['boat'],
  });
  await ledger.do('set-block-traits', { blocks: ['A01'], difficulty: 4, tags: ['wild', 'wild'] });
  expect(traitsOf('A01', ledger.state)).toEqual({
    id: 'A01',
    risk: 'high',
    tags: ['wild'],
    access: { difficulty: 4, aids: ['boat'] },
    blockedUntil: null,
    blockedReason: '',
  });
  expect(traitsOf('B01', ledger.state)).toMatchObject({ risk: 'high', access: { difficulty: 1 } });
  expect(traitsOf('B02', ledger.state)).toMatchObject({ risk: 'low' });
});

it('closes a block only with a reason, and forgets the reason once it is open', async () => {
  const ledger = await aProject();
  const blocks = ['A01'];
  const closed = { blocks, blockedUntil: '2026-04-20' };
  expect(await ledger.refusalOf('set-block-traits', closed)).toMatchObject({
    code: 'blocked-without-reason',
    data: { block: 'A01' },
  });
  await ledger.do('set-block-traits', { ...closed, blockedReason: '道路泥泞' });
  expect(isBlockedOn(traitsOf('A01', ledger.state), '2026-04-20')).toBe(true);
  expect(isBlockedOn(traitsOf('A01', ledger.state), '2026-04-21')).toBe(false);
  await ledger.do('set-block-traits', { blocks, blockedUntil: null });
  expect(traitsOf('A01', ledger.state).blockedReason).toBe('');
});

it('refuses blocks nobody cut, and a change of nothing', async () => {
  const ledger = await aProject();
  expect(
    await ledger.refusalOf('set-block-traits', { blocks: ['Z99'], risk: 'low' }),
  ).toMatchObject({ code: 'block-unknown', data: { block: 'Z99' } });
  expect(await ledger.refusalOf('set-block-traits', { blocks: ['A01'] })).toMatchObject({
    code: 'nothing-to-change',
  });
});

it('is taken back as one command', async () => {
  const ledger = await aProject();
  await ledger.do('set-block-traits', { blocks: ['A01', 'B01'], risk: 'high' });
  await ledger.do('undo', {});
  expect(ledger.state.blockTraits.size).toBe(0);
});
