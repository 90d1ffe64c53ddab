import { expect, it } from 'vitest';
import {
  isListed,
  makeRegister,
  uncoveredBlocks,
} from '../../../../renderer/features/ledger/letter-register.ts';
import type { GroundBlock } from '../../../../renderer/session/ground.ts';
import { emptyState } from '../../../../shared/operations/state.ts';
import { buildOrganisation } from '../../../../shared/sample/organisation.ts';

const { units, persons, letters } = buildOrganisation();
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));
const rows = {
  ...emptyState,
  units: byId(units),
  persons: byId(persons),
  letters: byId(letters),
};
const expired = letters[37]!;
const block = (code: string, unitId: string | null): GroundBlock => ({
  shape: { code, stationId: null, unitId, polygons: [], areaSquareMetres: 1_000_000 },
  bounds: [0, 0, 0, 0],
});
const blocks = [
  block('A1', expired.holderUnitId),
  block('A2', letters[10]!.holderUnitId),
  block('A3', null),
];
const register = makeRegister(rows, blocks, '2026-04-10');

it('lists what needs doing first, then rank by rank, each in the order of its numbers', () => {
  expect(register.slice(0, 4).map(({ status }) => status)).toEqual([
    'expired',
    'pending',
    'pending',
    'renew',
  ]);
  const rest = register.slice(4).map(({ group }) => group);
  expect(rest).toEqual([
    ...Array<string>(6).fill('county-level'),
    ...Array<string>(43).fill('section-level'),
    ...Array<string>(12).fill('department'),
  ]);
  expect(register[4]?.letter.number).toContain('第1号');
});

it('lists every letter of a rank under that rank, also those that need doing', () => {
  expect(register.filter((line) => isListed(line, 'section-level')).length).toBe(47);
  expect(register.filter((line) => isListed(line, 'todo')).length).toBe(4);
  expect(register.filter((line) => isListed(line, 'all')).length).toBe(53);
});

it('finds a letter by its number and by the initials of its holder', () => {
  const found = (query: string) => register.filter((line) => line.fits(query));
  expect(found('第38号').map(({ letter }) => letter.id)).toEqual([expired.id]);
  expect(found('clcyccyqq').map(({ letter }) => letter.id)).toContain(expired.id);
  expect(found('').length).toBe(65);
});

it('names the blocks of a unit whose letter ran out, and those without a unit, as uncovered', () => {
  const codes = uncoveredBlocks(rows, blocks, '2026-04-10').map(({ shape }) => shape.code);
  expect(codes).toEqual(['A1', 'A3']);
  expect(register[0]).toMatchObject({ codes: ['A1'], blocks: 1, areaSquareMetres: 1_000_000 });
});
