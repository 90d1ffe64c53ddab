import { expect, it } from 'vitest';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { openSession, recordOperation } from '../../../shared/operations/record-operation.ts';
import { emptyState } from '../../../shared/operations/state.ts';
import { refuse } from '../../../shared/problems/problem.ts';
import { aProject, firstOf, LedgerAtWork, squareFeature } from '../../builders/memory-ledger.ts';

const actor = { actor: 'other', now: () => Date.parse('2026-05-01'), newId: () => 'other-1' };
const aRound = { name: '第2轮', openedOn: '2026-04-01' };

it('reads on and performs again when another window was faster', async () => {
  const ledger = await aProject();
  const behind = ledger.session;
  await ledger.do('open-round', aRound);
  const second = { name: '第3轮', openedOn: '2026-04-02' };
  const done = await recordOperation(ledger.port, behind, 'open-round', second, actor);
  if (!done.ok) throw new Error(done.problem.code);
  expect([...done.value.state.rounds.values()].map((round) => round.name)).toEqual([
    '第1轮',
    '第2轮',
    '第3轮',
  ]);
  expect(done.value.entriesBefore.map((entry) => entry.kind)).toEqual(['round-opened']);
  expect(done.value.head.position).toBe(ledger.port.written.length);
});

it('checks against the newer state when it performs again', async () => {
  const ledger = await aProject();
  const behind = ledger.session;
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id);
  await ledger.do('import-tracks', input);
  const again = await recordOperation(ledger.port, behind, 'import-tracks', input, actor);
  expect(again).toMatchObject({ ok: false, problem: { code: 'already-here' } });
});

it('gives up with head-moved when others are always faster', async () => {
  const ledger = await aProject();
  let appends = 0;
  ledger.port.append = async () => {
    appends++;
    return refuse('head-moved', { seq: 99 });
  };
  const done = await recordOperation(ledger.port, ledger.session, 'open-round', aRound, actor);
  expect(done).toMatchObject({ ok: false, problem: { code: 'head-moved' } });
  expect(appends).toBe(4);
});

it('stores blobs before the entries that name them, and records nothing when a blob fails', async () => {
  const ledger = new LedgerAtWork();
  ledger.port.putBlob = async () => refuse('disk-full');
  const input = { name: '试', boundary: squareFeature(0.02) };
  expect(await ledger.refusalOf('create-project', input)).toEqual({ code: 'disk-full' });
  expect(ledger.port.written).toEqual([]);
});

it('opens a session at the fold and head of the whole chain, and refuses a broken one', async () => {
  const ledger = await aProject();
  const opened = await openSession(ledger.port, 'device-1');
  expect(opened).toEqual({ ok: true, value: ledger.session });
  ledger.port.written[1] = { ...ledger.port.written[1]!, actor: 'someone else' };
  expect(await openSession(ledger.port, 'device-1')).toMatchObject({
    ok: false,
    problem: { code: 'entry-altered', data: { seq: 2 } },
  });
});

it('knows no operation by a strange name', async () => {
  const ledger = await aProject();
  expect(await ledger.refusalOf('toString', {})).toMatchObject({ code: 'operation-unknown' });
});

it('does nothing before there is a project', async () => {
  const session = { state: emptyState, head: emptyHead, device: 'device-1' };
  const done = await recordOperation(new LedgerAtWork().port, session, 'undo', {}, actor);
  expect(done).toMatchObject({ ok: false, problem: { code: 'project-missing' } });
});
