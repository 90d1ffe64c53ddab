import { expect, it } from 'vitest';
import { sealEntries } from '../../../shared/ledger/seal.ts';
import { openSession } from '../../../shared/operations/record-operation.ts';
import { aProject, firstOf } from '../../builders/memory-ledger.ts';

it('puts a removed track back exactly as it was', async () => {
  const ledger = await aProject();
  await ledger.do('import-tracks', await ledger.trackInput('a', firstOf(ledger.state.rounds).id));
  const before = ledger.state.tracks;
  await ledger.do('remove-track', { id: firstOf(before).id });
  await ledger.do('undo', {});
  expect(ledger.state.tracks).toEqual(before);
});

it('takes back one command after another, never its own undoing', async () => {
  const ledger = await aProject();
  const openedOn = '2026-04-01';
  for (const name of ['甲', '乙', '丙']) await ledger.do('open-round', { name, openedOn });
  const names = () => [...ledger.state.rounds.values()].map((round) => round.name);
  await ledger.do('undo', {});
  await ledger.do('undo', {});
  expect(names()).toEqual(['第1轮', '甲']);
  await ledger.do('open-round', { name: '丁', openedOn });
  await ledger.do('undo', {});
  await ledger.do('undo', {});
  expect(names()).toEqual(['第1轮']);
});

it('marks both commands with each other', async () => {
  const ledger = await aProject();
  await ledger.do('open-round', { name: '甲', openedOn: '2026-04-01' });
  await ledger.do('undo', {});
  const [, done, undoing] = [...ledger.state.commands.values()];
  expect(done?.undoneBy).toBe(undoing?.id);
  expect(undoing?.undoes).toBe(done?.id);
});

it('refuses to undo the making of the project, and says so', async () => {
  const ledger = await aProject();
  expect(await ledger.refusalOf('undo', {})).toEqual({ code: 'creation-stays' });
});

it('refuses to undo what a newer program wrote, and leaves it standing', async () => {
  const ledger = await aProject();
  const draft = { kind: 'moon-landed', subject: 'moon', payload: {} };
  const signer = { device: 'device-1', actor: 'newer' };
  ledger.port.written.push(...sealEntries([draft], ledger.session.head, signer, 1.9e12));
  const opened = await openSession(ledger.port, 'device-1');
  if (!opened.ok) throw new Error(opened.problem.code);
  ledger.session = opened.value;
  expect(await ledger.refusalOf('undo', {})).toEqual({
    code: 'undo-unreadable',
    data: { kinds: 'moon-landed' },
  });
});
