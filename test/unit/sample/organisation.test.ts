import { describe, expect, it } from 'vitest';
import { buildOrganisation } from '../../../shared/sample/organisation.ts';

const { units, persons, teams, letters: all, letterDetails } = buildOrganisation();
const letters = all.filter(({ rank }) => rank !== 'department');
const count = (kind: string): number => units.filter((unit) => unit.kind === kind).length;
const asOf = '2026-04-10';

describe('the organisation of the sample', () => {
  it('has 4 stations, 31 security organisations, 6 county-level and 47 section-level units', () => {
    expect(count('branch')).toBe(1);
    expect(count('station')).toBe(4);
    expect(count('security-organisation')).toBe(31);
    expect(count('county-level')).toBe(6);
    expect(count('section-level')).toBe(47);
    expect(count('department')).toBe(12);
  });

  it('holds one letter for each county-level and section-level unit: 53 = 6 + 47', () => {
    const holders = units.filter(({ kind }) => kind === 'county-level' || kind === 'section-level');
    expect(letters).toHaveLength(53);
    expect(new Set(letters.map(({ holderUnitId }) => holderUnitId))).toEqual(
      new Set(holders.map(({ id }) => id)),
    );
    expect(letters.filter(({ rank }) => rank === 'county-level')).toHaveLength(6);
    expect(new Set(letters.map(({ number }) => number)).size).toBe(53);
  });

  it('hangs twelve letters of departments from their units’ letters, apart from the 53', () => {
    const children = all.filter(({ rank }) => rank === 'department');
    expect(children).toHaveLength(12);
    expect(new Set(all.map(({ number }) => number)).size).toBe(65);
    for (const child of children) {
      const parent = letters.find(({ id }) => id === child.parentLetterId);
      const holder = units.find(({ id }) => id === child.holderUnitId);
      expect(parent?.holderUnitId).toBe(holder?.parentId);
      expect(letterDetails).toContainEqual({ id: child.id, type: 'survey' });
    }
  });

  it('reconciles the letters as 53 = 49 in force + 2 unsigned + 1 run out + 1 to be signed again', () => {
    const responsible = new Map(units.map((unit) => [unit.id, unit.responsiblePersonId]));
    const unsigned = letters.filter(({ signedOn }) => signedOn === null);
    const runOut = letters.filter(({ validUntil }) => validUntil !== null && validUntil < asOf);
    const again = letters.filter((it) => it.personId !== responsible.get(it.holderUnitId));
    expect([unsigned.length, runOut.length, again.length]).toEqual([2, 1, 1]);
    expect(new Set([...unsigned, ...runOut, ...again]).size).toBe(4);
  });

  it('hangs each section-level letter from the letter of the unit that issued it', () => {
    for (const letter of letters) {
      const parent = letters.find(({ id }) => id === letter.parentLetterId);
      const issuer = units.find(({ id }) => id === letter.issuerUnitId);
      expect(parent?.holderUnitId ?? 'branch').toBe(issuer?.id);
    }
  });

  it('gives every unit a person of its own and every person another name', () => {
    const personOf = new Map(persons.map((person) => [person.id, person]));
    for (const unit of units) {
      expect(personOf.get(unit.responsiblePersonId ?? '')?.unitId).toBe(unit.id);
    }
    expect(new Set(persons.map(({ name }) => name)).size).toBe(persons.length);
  });

  it('has eight teams of ten, led by one of the ten', () => {
    expect(teams).toHaveLength(8);
    for (const team of teams) {
      expect(new Set(team.memberIds).size).toBe(10);
      expect(team.memberIds).toContain(team.leaderId);
    }
  });

  it('names every unit differently and keeps the tree without loops', () => {
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    const known = new Set<string | null>([null]);
    for (const unit of units) {
      expect(known.has(unit.parentId)).toBe(true);
      known.add(unit.id);
    }
  });
});
