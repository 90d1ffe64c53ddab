import { expect, it } from 'vitest';
import { aProject, firstOf } from '../../builders/memory-ledger.ts';

it('keeps the fields a change leaves out', async () => {
  const ledger = await aProject();
  const person = firstOf(ledger.state.persons);
  const { id, unitId } = person;
  await ledger.do('record-person', { id, unitId, name: '李四', phone: '0546-1' });
  await ledger.do('record-person', { id, unitId, name: '李四', post: '所长' });
  expect(ledger.state.persons.get(id)).toEqual({
    id,
    unitId,
    name: '李四',
    phone: '0546-1',
    post: '所长',
  });
});

it('refuses people and units nobody knows', async () => {
  const ledger = await aProject();
  const unitId = firstOf(ledger.state.units).id;
  const cases: [name: string, input: object, code: string][] = [
    ['record-person', { name: '甲', unitId: 'none' }, 'unit-unknown'],
    ['record-unit', { name: '甲', kind: 'station', parentId: 'none' }, 'unit-unknown'],
    ['record-unit', { name: '甲', kind: 'station', responsiblePersonId: 'none' }, 'person-unknown'],
    ['record-team', { name: '甲', unitId, memberIds: ['none'] }, 'person-unknown'],
    ['record-team', { name: '甲', unitId, leaderId: 'none' }, 'person-unknown'],
    ['record-team', { name: '', unitId }, 'name-empty'],
    ['remove-letter', { id: 'none' }, 'letter-unknown'],
  ];
  for (const [name, input, code] of cases)
    expect(await ledger.refusalOf(name, input)).toMatchObject({ code });
});

it('refuses a unit under itself, directly or by its own units', async () => {
  const ledger = await aProject();
  const station = [...ledger.state.units.values()].find((unit) => unit.kind === 'station')!;
  const [id, parentId] = [station.parentId!, station.id];
  const under = { id, parentId, name: '分局', kind: 'branch' };
  expect(await ledger.refusalOf('record-unit', under)).toMatchObject({ code: 'unit-under-itself' });
});

it('keeps letter numbers apart, days in order and parents above their children', async () => {
  const ledger = await aProject();
  const unitId = firstOf(ledger.state.units).id;
  const letter = { rank: 'county-level', issuerUnitId: unitId, holderUnitId: unitId };
  await ledger.do('record-letter', { id: 'a', number: '1', ...letter });
  await ledger.do('record-letter', { id: 'b', number: '2', parentLetterId: 'a', ...letter });
  const codes: [input: object, code: string][] = [
    [{ number: '1', ...letter }, 'letter-number-taken'],
    [{ id: 'a', number: '1', parentLetterId: 'a', ...letter }, 'letter-under-itself'],
    [
      { number: '3', signedOn: '2026-04-01', validUntil: '2026-03-31', ...letter },
      'letter-ends-before-signed',
    ],
  ];
  for (const [input, code] of codes)
    expect(await ledger.refusalOf('record-letter', input)).toMatchObject({ code });
  expect(await ledger.refusalOf('remove-letter', { id: 'a' })).toMatchObject({
    code: 'letter-has-children',
  });
  await ledger.do('remove-letter', { id: 'b' });
  await ledger.do('remove-letter', { id: 'a' });
  expect(ledger.state.letters.size).toBe(0);
});

it('records an organisation whose parts refer to each other, as one command or not at all', async () => {
  const ledger = await aProject();
  const organisation = {
    units: [{ id: 'u', name: '二所', kind: 'station', responsiblePersonId: 'p' }],
    persons: [{ id: 'p', name: '王五', unitId: 'u' }],
    teams: [{ id: 't', name: '二组', unitId: 'u', leaderId: 'p', memberIds: ['p', 'p'] }],
  };
  const before = ledger.state.commands.size;
  const broken = { ...organisation, teams: [{ id: 't', name: '二组', unitId: 'nowhere' }] };
  expect(await ledger.refusalOf('record-organisation', broken)).toMatchObject({
    code: 'unit-unknown',
  });
  expect(ledger.state.units.has('u')).toBe(false);
  await ledger.do('record-organisation', organisation);
  expect(ledger.state.commands.size).toBe(before + 1);
  expect(ledger.state.units.get('u')?.responsiblePersonId).toBe('p');
  expect(ledger.state.teams.get('t')?.memberIds).toEqual(['p']);
});
