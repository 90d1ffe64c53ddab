import { expect, it } from 'vitest';
import { emptyState } from '../../../shared/operations/state.ts';
import type { Letter, LetterDetails } from '../../../shared/people/records.ts';
import { isCovered, readLetterCover } from '../../../shared/plan/letter-cover.ts';

const unit = {
  id: 'unit',
  name: '采油一队',
  kind: 'section-level' as const,
  parentId: null,
  line: null,
  responsiblePersonId: 'person',
};
const letter = (id: string, part: Partial<Letter> = {}): Letter => ({
  id,
  number: `第${id}号`,
  rank: 'section-level',
  issuerUnitId: 'unit',
  holderUnitId: 'unit',
  personId: 'person',
  signedOn: '2026-03-02',
  validUntil: '2026-12-31',
  parentLetterId: null,
  ...part,
});
const details = (id: string, part: Partial<LetterDetails>): LetterDetails => ({
  id,
  type: 'responsibility',
  supersedes: null,
  scan: null,
  blockCodes: null,
  ...part,
});
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));
const coverOf = (
  letters: readonly Letter[],
  day: string,
  named: readonly LetterDetails[] = [],
  block = { code: 'A1', stationId: null, unitId: 'unit' as string | null },
) =>
  readLetterCover(
    {
      ...emptyState,
      units: new Map([['unit', unit]]),
      letters: byId(letters),
      letterDetails: byId(named),
    },
    day,
  )(block).cover;

it('calls a letter expiring from thirty days before its last day to that day', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
  expect(days.map((day) => coverOf([letter('1')], day))).toEqual([
    'in-force',
    'expiring',
    'expiring',
    'expired',
  ]);
});

it('says why no letter binds: unsigned, run out, another person, none at all', () => {
  expect(coverOf([letter('1', { signedOn: null })], '2026-04-10')).toBe('pending');
  expect(coverOf([letter('1', { personId: 'gone' })], '2026-04-10')).toBe('renew');
  expect(coverOf([], '2026-04-10')).toBe('none');
  const nobodys = { code: 'A1', stationId: null, unitId: null };
  expect(coverOf([letter('1')], '2026-04-10', [], nobodys)).toBe('none');
});

it('counts the best of several letters, and one that names blocks only over those', () => {
  const letters = [letter('1', { validUntil: '2026-01-01' }), letter('2')];
  expect(coverOf(letters, '2026-04-10')).toBe('in-force');
  const other = [details('2', { blockCodes: ['B7'] })];
  expect(coverOf(letters, '2026-04-10', other)).toBe('expired');
});

it('lets the letter that is replaced bind until its successor is signed, and no longer', () => {
  const letters = [letter('1'), letter('2', { signedOn: '2026-12-20', validUntil: '2027-12-31' })];
  const replaced = [details('2', { supersedes: '1' })];
  expect(coverOf(letters, '2026-12-19', replaced)).toBe('expiring');
  expect(coverOf(letters, '2026-12-20', replaced)).toBe('in-force');
  const never = [letters[0]!, letter('2', { signedOn: null })];
  expect(coverOf(never, '2026-12-31', replaced)).toBe('expiring');
  expect(isCovered(coverOf(never, '2027-01-01', replaced))).toBe(false);
});
