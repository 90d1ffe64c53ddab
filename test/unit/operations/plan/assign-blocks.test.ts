import { expect, it } from 'vitest';
import { ownerOf } from '../../../../shared/plan/block-owner.ts';
import { aProject, firstOf, type LedgerAtWork } from '../../../builders/memory-ledger.ts';

/** A project with two teams of two under its station, and a round from 10 March to 30 April. */
async function aPlan(): Promise<{ ledger: LedgerAtWork; task: Record<string, unknown> }> {
  const ledger = await aProject();
  const { id: roundId } = firstOf(ledger.state.rounds);
  await ledger.do('open-round', {
    id: roundId,
    name: '第1轮',
    openedOn: '2026-03-10',
    deadline: '2026-04-30',
  });
  const unitId = [...ledger.state.units.values()].find(({ kind }) => kind === 'station')!.id;
  const persons = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, name: id, unitId }));
  await ledger.do('record-organisation', {
    persons,
    teams: [
      { id: 'a', name: '甲组', unitId, leaderId: 'p1', memberIds: ['p2'], vehicles: ['鲁E1'] },
      { id: 'b', name: '乙组', unitId, leaderId: 'p3', memberIds: ['p4'] },
      { id: 'c', name: '丙组', unitId },
    ],
  });
  const days = { from: '2026-04-01', to: '2026-04-03' };
  return { ledger, task: { teamId: 'a', roundId, blocks: ['A01'], ...days } };
}

it('gives blocks to a team, changes the task and takes it back', async () => {
  const { ledger, task } = await aPlan();
  const { id } = (await ledger.do('assign-blocks', task)) as { id: string };
  expect(ledger.state.assignments.get(id)).toMatchObject({
    blocks: ['A01'],
    operation: 'dispersed',
    purpose: 'survey',
    people: null,
  });
  await ledger.do('change-assignment', { id, blocks: ['B01', 'B02'], note: '先走沟渠' });
  expect(ledger.state.assignments.get(id)).toMatchObject({ blocks: ['B01', 'B02'], teamId: 'a' });
  await ledger.do('cancel-assignment', { ids: [id] });
  expect(ledger.state.assignments.size).toBe(0);
  await ledger.do('undo', {});
  expect(ledger.state.assignments.get(id)?.note).toBe('先走沟渠');
});

it('refuses what cannot be', async () => {
  const { ledger, task } = await aPlan();
  await ledger.do('assign-blocks', task);
  const cases: [change: object, code: string][] = [
    [{ teamId: 'c', blocks: ['B01'] }, 'team-without-leader'],
    [{ teamId: 'b' }, 'block-already-assigned'],
    [{ teamId: 'b', from: '2026-04-03', to: '2026-04-09' }, 'block-already-assigned'],
    [{ from: '2026-03-01', to: '2026-03-11' }, 'dates-outside-round'],
    [{ from: '2026-04-29', to: '2026-05-01' }, 'dates-outside-round'],
    [{ from: '2026-04-09', to: '2026-04-08' }, 'task-ends-before-start'],
    [{ blocks: ['Z99'] }, 'block-unknown'],
    [{ teamId: 'none' }, 'team-unknown'],
    [{ operation: 'drag-net', people: 8 }, 'drag-net-incomplete'],
    [{ people: 8 }, 'drag-net-fields-unused'],
  ];
  for (const [change, code] of cases)
    expect(await ledger.refusalOf('assign-blocks', { ...task, ...change })).toMatchObject({ code });
  expect(ledger.state.assignments.size).toBe(1);
  // The day after is free, and so is another block.
  await ledger.do('assign-blocks', { ...task, teamId: 'b', from: '2026-04-04', to: '2026-04-05' });
  await ledger.do('assign-blocks', { ...task, teamId: 'b', blocks: ['B02'] });
});

it('asks before booking people, vehicles or a team twice, or sending anybody into a closed block', async () => {
  const { ledger, task } = await aPlan();
  await ledger.do('assign-blocks', task);
  await ledger.do('record-team', {
    id: 'b',
    name: '乙组',
    unitId: firstOf(ledger.state.teams).unitId,
    memberIds: ['p2'],
    vehicles: ['鲁E1'],
  });
  await ledger.do('set-block-traits', {
    blocks: ['B02'],
    blockedUntil: '2026-04-30',
    blockedReason: '海潮',
  });
  const cases: [change: object, code: string][] = [
    [{ blocks: ['B01'] }, 'team-double-booked'],
    [{ teamId: 'b', blocks: ['B01'] }, 'person-double-booked'],
    [{ teamId: 'b', blocks: ['B01'], despite: ['person-double-booked'] }, 'vehicle-double-booked'],
    [{ blocks: ['B02'], from: '2026-04-08', to: '2026-04-09' }, 'block-closed'],
  ];
  for (const [change, code] of cases)
    expect(await ledger.refusalOf('assign-blocks', { ...task, ...change })).toMatchObject({ code });
  const despite = ['person-double-booked', 'vehicle-double-booked'];
  await ledger.do('assign-blocks', { ...task, teamId: 'b', blocks: ['B01'], despite });
});

it('lets massed teams hold one block in a drag-net', async () => {
  const { ledger, task } = await aPlan();
  const net = { ...task, operation: 'drag-net', people: 2, spacingMetres: 6 };
  await ledger.do('assign-blocks', net);
  await ledger.do('assign-blocks', { ...net, teamId: 'b' });
  const { id } = [...ledger.state.assignments.values()].at(-1)!;
  expect(await ledger.refusalOf('change-assignment', { id, operation: 'dispersed' })).toMatchObject(
    { code: 'block-already-assigned', data: { other: '甲组' } },
  );
});

it('shares blocks out as one command, each task judged with those before it', async () => {
  const { ledger, task } = await aPlan();
  const twice = [task, { ...task, teamId: 'b' }];
  expect(await ledger.refusalOf('share-blocks', { tasks: twice })).toMatchObject({
    code: 'block-already-assigned',
  });
  expect(ledger.state.assignments.size).toBe(0);
  await ledger.do('share-blocks', { tasks: [task, { ...task, teamId: 'b', blocks: ['B02'] }] });
  expect(ledger.state.assignments.size).toBe(2);
  await ledger.do('undo', {});
  expect(ledger.state.assignments.size).toBe(0);
});

it('makes one unit and one person answer for many blocks, over what the cut says', async () => {
  const { ledger } = await aPlan();
  const unitId = 'new';
  await ledger.do('record-unit', { id: unitId, name: '采油三队', kind: 'department' });
  const cut = { code: 'A01', stationId: 'station', unitId: null };
  await ledger.do('assign-owner', {
    blocks: ['A01', 'B01'],
    unitId,
    personId: 'p1',
    reason: '移交',
  });
  expect(ownerOf(cut, ledger.state)).toEqual({ stationId: 'station', unitId, personId: 'p1' });
  expect(ledger.state.blockOwners.get('B01')?.since).toBe('2026-04-01');
  expect(ownerOf({ ...cut, code: 'B02' }, ledger.state).unitId).toBe(null);
  expect(
    await ledger.refusalOf('assign-owner', { blocks: ['A01'], unitId, personId: 'none' }),
  ).toMatchObject({ code: 'person-unknown' });
});

it('keeps what a team has beside its people, and forgets the category of who left', async () => {
  const { ledger } = await aPlan();
  const { unitId } = firstOf(ledger.state.teams);
  const team = { id: 'a', name: '甲组', unitId };
  await ledger.do('record-team', {
    ...team,
    categories: [{ personId: 'p2', category: 'public' }],
    phone: '0546-1',
  });
  expect(ledger.state.teamDetails.get('a')).toMatchObject({
    vehicles: ['鲁E1'],
    phone: '0546-1',
    categories: [{ personId: 'p2', category: 'public' }],
  });
  await ledger.do('record-team', { ...team, memberIds: ['p1'] });
  expect(ledger.state.teamDetails.get('a')?.categories).toEqual([]);
});

it('sets the assumptions field by field', async () => {
  const { ledger } = await aPlan();
  await ledger.do('set-plan-assumptions', { hoursPerDay: 8 });
  await ledger.do('set-plan-assumptions', { wantedShare: 0.8 });
  expect(firstOf(ledger.state.planAssumptions)).toMatchObject({ hoursPerDay: 8, wantedShare: 0.8 });
  expect(await ledger.refusalOf('set-plan-assumptions', { wantedShare: 2 })).toMatchObject({
    code: 'input-too-big',
  });
});
