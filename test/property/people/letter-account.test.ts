import { assert, constantFrom, date, option, property, record, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { reconcileLetters } from '../../../shared/people/letter-status.ts';
import type { Unit } from '../../../shared/people/records.ts';

const unitIds = ['a', 'b', 'c', 'd'];
const person = option(constantFrom('p', 'q'), { nil: null });
const day = date({
  min: new Date('2025-01-01'),
  max: new Date('2027-12-31'),
  noInvalidDate: true,
}).map((at) => at.toISOString().slice(0, 10));
const unit = record({
  id: constantFrom(...unitIds),
  name: constantFrom('甲', '乙'),
  kind: constantFrom<Unit['kind'][]>('county-level', 'section-level', 'department', 'station'),
  parentId: constantFrom(null),
  line: constantFrom(null),
  responsiblePersonId: person,
});
const letter = record({
  id: constantFrom(...'0123456789'),
  number: constantFrom('1'),
  rank: constantFrom('county-level' as const, 'section-level' as const, 'department' as const),
  issuerUnitId: constantFrom(...unitIds),
  holderUnitId: constantFrom(...unitIds),
  personId: person,
  signedOn: option(day, { nil: null }),
  validUntil: option(day, { nil: null }),
  parentLetterId: constantFrom(null),
});
const byId = { selector: ({ id }: { readonly id: string }) => id };

it('adds up to the same total by rank and by status, whatever the register holds', () => {
  assert(
    property(uniqueArray(unit, byId), uniqueArray(letter, byId), day, (units, letters, asOf) => {
      const known = new Map(units.map((one) => [one.id, one]));
      const account = reconcileLetters(letters, known, asOf);
      const sum = (parts: object) =>
        Object.values(parts).reduce<number>((total, part) => total + Number(part), 0);
      expect(sum(account.byRank)).toBe(account.total);
      expect(sum(account.byStatus)).toBe(account.total);
      expect(account.total + account.children).toBe(letters.length);
      for (const missing of account.missing)
        expect(
          letters.some((one) => one.rank !== 'department' && one.holderUnitId === missing.id),
        ).toBe(false);
    }),
  );
});
