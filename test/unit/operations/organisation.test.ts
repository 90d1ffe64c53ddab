import { expect, it } from 'vitest';
import { standingLetters } from '../../../shared/people/letter-details.ts';
import { reconcileLetters } from '../../../shared/people/letter-status.ts';
import { aProject } from '../../builders/memory-ledger.ts';

async function anOrganisation() {
  const ledger = await aProject();
  await ledger.do('record-organisation', {
    units: [
      { id: 'branch', name: '分局', kind: 'branch' },
      { id: 'east', name: '东所', kind: 'station', parentId: 'branch' },
      {
        id: 'first',
        name: '采油一区',
        kind: 'section-level',
        parentId: 'branch',
        responsiblePersonId: 'new',
      },
    ],
    persons: [
      { id: 'leader', name: '张三', unitId: 'branch' },
      { id: 'old', name: '李四', unitId: 'first' },
      { id: 'new', name: '王五', unitId: 'first' },
    ],
    letters: [
      {
        id: 'letter',
        number: '第1号',
        rank: 'section-level',
        issuerUnitId: 'branch',
        holderUnitId: 'first',
        personId: 'old',
        signedOn: '2026-03-01',
        validUntil: '2026-12-31',
      },
    ],
  });
  return ledger;
}

it('keeps several posts of a person, and refuses one that ends before it begins', async () => {
  const ledger = await anOrganisation();
  await ledger.do('record-post', { personId: 'leader', unitId: 'branch', title: '副局长' });
  await ledger.do('record-post', {
    id: 'second',
    personId: 'leader',
    unitId: 'east',
    title: '挂点领导',
    category: 'police',
    since: '2026-01-01',
  });
  expect([...ledger.state.posts.values()].map(({ title }) => title)).toEqual([
    '副局长',
    '挂点领导',
  ]);
  const input = { id: 'second', personId: 'leader', unitId: 'east', title: '挂点领导' };
  expect(await ledger.refusalOf('record-post', { ...input, until: '2025-12-31' })).toMatchObject({
    code: 'days-out-of-order',
  });
});

it('binds leaders to stations only, each pair once', async () => {
  const ledger = await anOrganisation();
  await ledger.do('record-guarantee', { id: 'pair', leaderId: 'leader', stationId: 'east' });
  const again = { leaderId: 'leader', stationId: 'east' };
  expect(await ledger.refusalOf('record-guarantee', again)).toMatchObject({
    code: 'guarantee-twice',
  });
  const elsewhere = { leaderId: 'leader', stationId: 'first' };
  expect(await ledger.refusalOf('record-guarantee', elsewhere)).toMatchObject({
    code: 'guarantee-not-a-station',
  });
  await ledger.do('remove-guarantee', { id: 'pair' });
  expect(ledger.state.guarantees.size).toBe(0);
});

it('keeps what is still referred to, and says by what', async () => {
  const ledger = await anOrganisation();
  expect(await ledger.refusalOf('remove-unit', { id: 'branch' })).toEqual({
    code: 'still-referenced',
    data: { name: '分局', uses: 'childUnits 2, persons 1, letters 1' },
  });
  expect(await ledger.refusalOf('remove-person', { id: 'new' })).toMatchObject({
    data: { uses: 'responsibleUnits 1' },
  });
  await ledger.do('remove-unit', { id: 'east' });
  await ledger.do('remove-person', { id: 'leader' });
  expect(ledger.state.units.has('east')).toBe(false);
});

it('signs a letter anew in place of the old one, which counts no more', async () => {
  const ledger = await anOrganisation();
  await ledger.do('describe-letter', { id: 'letter', type: 'survey', blockCodes: ['A', 'A', 'B'] });
  const count = () =>
    reconcileLetters(standingLetters(ledger.state), ledger.state.units, '2026-04-12');
  expect(count()).toMatchObject({ total: 1, byStatus: { renew: 1 } });
  const renewal = {
    id: 'letter',
    newId: 'newer',
    number: '第2号',
    signedOn: '2026-04-12',
    validUntil: '2026-12-31',
  };
  await ledger.do('renew-letter', renewal);
  expect(count()).toMatchObject({ total: 1, byStatus: { 'in-force': 1, renew: 0 } });
  expect(ledger.state.letters.get('newer')).toMatchObject({ personId: 'new', number: '第2号' });
  expect(ledger.state.letterDetails.get('newer')).toEqual({
    id: 'newer',
    type: 'survey',
    supersedes: 'letter',
    scan: null,
    blockCodes: ['A', 'B'],
  });
  const again = { ...renewal, newId: 'third', number: '第3号' };
  expect(await ledger.refusalOf('renew-letter', again)).toMatchObject({
    code: 'letter-superseded',
  });
  await ledger.do('undo', {});
  expect(count()).toMatchObject({ total: 1, byStatus: { renew: 1 } });
});

it('keeps a scan only when its file is kept', async () => {
  const ledger = await anOrganisation();
  const scan = { name: '第1号.pdf', sha256: 'a'.repeat(64) };
  expect(await ledger.refusalOf('describe-letter', { id: 'letter', scan })).toMatchObject({
    code: 'blob-missing',
  });
  const stored = await ledger.port.putBlob(new TextEncoder().encode('%PDF'));
  if (!stored.ok) throw new Error('no blob');
  await ledger.do('describe-letter', { id: 'letter', scan: { ...scan, sha256: stored.value } });
  expect(ledger.state.letterDetails.get('letter')?.scan).toEqual({
    name: '第1号.pdf',
    sha256: stored.value,
    bytes: 4,
  });
});
