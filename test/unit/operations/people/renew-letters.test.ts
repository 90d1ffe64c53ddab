import { expect, it } from 'vitest';
import { standingLetters } from '../../../../shared/people/letter-details.ts';
import { reconcileLetters } from '../../../../shared/people/letter-status.ts';
import { planRollOver } from '../../../../shared/people/roll-over.ts';
import { buildOrganisation } from '../../../../shared/sample/organisation.ts';
import { aProject, type LedgerAtWork } from '../../../builders/memory-ledger.ts';

const { units, persons, letters, letterDetails } = buildOrganisation();
const term = { signedOn: '2026-12-28', validUntil: '2027-12-31' };

async function theSample(): Promise<LedgerAtWork> {
  const ledger = await aProject();
  await ledger.do('record-organisation', { units, persons, letters, letterDetails });
  return ledger;
}

const accountOn = (ledger: LedgerAtWork, day: string) =>
  reconcileLetters(standingLetters(ledger.state), ledger.state.units, day);

it('rolls all letters over into the next year in one command, 53 before and after', async () => {
  const ledger = await theSample();
  const written = ledger.port.written.length;
  const letterIds = letters.map(({ id }) => id);
  const plan = planRollOver(ledger.state, { letterIds, ...term });
  const refused = plan.filter(({ refusal }) => refusal !== null);
  // Two letters of units and one of a department were never signed.
  expect(refused.map(({ refusal }) => refusal?.code)).toEqual(
    Array<string>(3).fill('letter-never-signed'),
  );
  const value = await ledger.do('renew-letters', { letterIds, ...term });
  expect(value).toMatchObject({ refused: refused.map(({ letter }) => ({ id: letter.id })) });
  expect(new Set(ledger.port.written.slice(written).map(({ hlc }) => hlc)).size).toBe(1);
  expect(accountOn(ledger, '2027-01-01')).toMatchObject({
    total: 53,
    byRank: { 'county-level': 6, 'section-level': 47 },
    byStatus: { 'in-force': 51, pending: 2, expired: 0, renew: 0 },
    children: 12,
    missing: [],
  });
  await ledger.do('undo', {});
  expect(accountOn(ledger, '2027-01-01').byStatus).toEqual({
    'in-force': 0,
    pending: 2,
    expired: 51,
    renew: 0,
  });
});

it('hangs renewed letters from renewed parents, and those left alone from them too', async () => {
  const ledger = await theSample();
  const parent = letters.find(({ id }) => letters.some((one) => one.parentLetterId === id))!;
  const children = letters.filter(({ parentLetterId }) => parentLetterId === parent.id);
  const signed = children.find(({ signedOn }) => signedOn !== null)!;
  await ledger.do('renew-letters', { letterIds: [parent.id, signed.id], ...term });
  const standing = standingLetters(ledger.state);
  const next = standing.find(({ holderUnitId }) => holderUnitId === parent.holderUnitId)!;
  expect(next).toMatchObject({ id: expect.not.stringMatching(parent.id), ...term });
  for (const child of children) {
    const now = standing.find(({ holderUnitId }) => holderUnitId === child.holderUnitId)!;
    expect(now.parentLetterId).toBe(next.id);
    expect(now.id === child.id).toBe(child.id !== signed.id);
  }
});

it('takes type and area over and leaves the scan, and puts the person who answers now', async () => {
  const ledger = await theSample();
  const stored = await ledger.port.putBlob(new TextEncoder().encode('%PDF'));
  const sha256 = stored.ok ? stored.value : '';
  const former = letters.find(({ id }) => id === 'letter-17')!;
  await ledger.do('describe-letter', {
    id: former.id,
    type: 'pledge',
    scan: { name: '17.pdf', sha256 },
    blockCodes: ['A01'],
  });
  await ledger.do('renew-letters', { letterIds: [former.id], ...term });
  const next = standingLetters(ledger.state).find(
    ({ holderUnitId }) => holderUnitId === former.holderUnitId,
  )!;
  expect(next.personId).toBe(ledger.state.units.get(former.holderUnitId)?.responsiblePersonId);
  expect(next.personId).not.toBe(former.personId);
  expect(next.number).toBe('禁铲责〔2027〕第17号');
  expect(ledger.state.letterDetails.get(next.id)).toEqual({
    id: next.id,
    type: 'pledge',
    supersedes: former.id,
    scan: null,
    blockCodes: ['A01'],
  });
});

it('says why a letter is not renewed, and refuses the command when none can be', async () => {
  const ledger = await theSample();
  const refusal = (letterIds: readonly string[], part: Partial<typeof term> = {}) =>
    ledger.refusalOf('renew-letters', { letterIds, ...term, ...part });
  expect(await refusal(['letter-29'])).toMatchObject({ code: 'letter-never-signed' });
  expect(await refusal(['letter-01'], { validUntil: '2026-12-31' })).toMatchObject({
    code: 'letter-term-not-later',
    data: { validUntil: '2026-12-31' },
  });
  expect(await refusal(['letter-01'], { signedOn: '2028-01-01' })).toMatchObject({
    code: 'letter-ends-before-signed',
  });
  expect(await refusal(['nobody'])).toMatchObject({ code: 'letter-unknown' });
  await ledger.do('renew-letters', { letterIds: ['letter-01'], ...term });
  expect(await refusal(['letter-01'], { validUntil: '2028-12-31' })).toMatchObject({
    code: 'letter-superseded',
  });
  const first = letters[1]!;
  await ledger.do('record-letter', { ...first, id: 'taken', number: '禁铲责〔2027〕第2号' });
  expect(await refusal([first.id])).toMatchObject({ code: 'letter-number-taken' });
});
