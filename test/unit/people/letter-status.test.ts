import { expect, it } from 'vitest';
import { letterStatus, reconcileLetters } from '../../../shared/people/letter-status.ts';
import type { Letter, Unit } from '../../../shared/people/records.ts';
import { buildOrganisation } from '../../../shared/sample/organisation.ts';

const day = '2026-04-12';
const unit: Unit = {
  id: 'u',
  name: '采油一区',
  kind: 'section-level',
  parentId: null,
  line: 'oilfield',
  responsiblePersonId: 'now',
};
const signed: Letter = {
  id: 'l',
  number: '1',
  rank: 'section-level',
  issuerUnitId: 'b',
  holderUnitId: 'u',
  personId: 'now',
  signedOn: '2026-03-01',
  validUntil: '2026-12-31',
  parentLetterId: null,
};

it('waits for a signature until the day of signing', () => {
  expect(letterStatus({ ...signed, signedOn: null }, unit, day)).toBe('pending');
  expect(letterStatus({ ...signed, signedOn: '2026-04-13' }, unit, day)).toBe('pending');
  expect(letterStatus({ ...signed, signedOn: day }, unit, day)).toBe('in-force');
});

it('runs out after its last day, not on it', () => {
  expect(letterStatus({ ...signed, validUntil: day }, unit, day)).toBe('in-force');
  expect(letterStatus({ ...signed, validUntil: '2026-04-11' }, unit, day)).toBe('expired');
  expect(letterStatus({ ...signed, validUntil: null }, unit, day)).toBe('in-force');
});

it('is to be signed again when somebody else answers for the unit', () => {
  expect(letterStatus({ ...signed, personId: 'before' }, unit, day)).toBe('renew');
  const expired = { ...signed, personId: 'before', validUntil: '2026-04-11' };
  expect(letterStatus(expired, unit, day)).toBe('expired');
  const vacant = { ...unit, responsiblePersonId: null };
  expect(letterStatus(signed, vacant, day)).toBe('in-force');
});

it('counts the letters of the sample two ways, and children apart', () => {
  const { units, letters } = buildOrganisation();
  const byId = new Map(units.map((one) => [one.id, one]));
  const child: Letter = { ...signed, id: 'child', rank: 'department', parentLetterId: 'letter-07' };
  expect(reconcileLetters([...letters, child], byId, day)).toEqual({
    total: 53,
    byRank: { 'county-level': 6, 'section-level': 47 },
    byStatus: { 'in-force': 49, pending: 2, expired: 1, renew: 1 },
    children: 13,
    missing: [],
  });
});

it('names the units that have no letter', () => {
  const account = reconcileLetters([], new Map([[unit.id, unit]]), day);
  expect(account.missing).toEqual([unit]);
  expect(reconcileLetters([signed], new Map([[unit.id, unit]]), day).missing).toEqual([]);
});
