import { describe, expect, it } from 'vitest';
import { changeTotals, indexTotals } from '../../../renderer/storage/row-checksum.ts';
import { emptyState } from '../../../shared/operations/state.ts';
import type { Unit } from '../../../shared/people/records.ts';

const unit = (id: string, name: string): Unit => ({
  id,
  name,
  kind: 'station',
  parentId: null,
  line: null,
  responsiblePersonId: null,
});
const stateOf = (...units: Unit[]) => ({
  ...emptyState,
  units: new Map(units.map((row) => [row.id, row])),
});

describe('totals of the index', () => {
  it('do not depend on the order of rows or of their fields', () => {
    const [a, b] = [unit('a', '东港'), unit('b', '苇海')];
    const turned = Object.fromEntries(Object.entries(a).reverse()) as unknown as Unit;
    expect(indexTotals(stateOf(b, turned))).toEqual(indexTotals(stateOf(a, b)));
  });

  it('differ for one changed letter, and for two rows that swapped a value', () => {
    const before = indexTotals(stateOf(unit('a', '东港'), unit('b', '苇海')));
    expect(indexTotals(stateOf(unit('a', '东巷'), unit('b', '苇海'))).checksum).not.toBe(
      before.checksum,
    );
    expect(indexTotals(stateOf(unit('a', '苇海'), unit('b', '东港'))).checksum).not.toBe(
      before.checksum,
    );
  });

  it('count each table', () => {
    const { counts } = indexTotals(stateOf(unit('a', '东港')));
    expect(counts.units).toBe(1);
    expect(counts.tracks).toBe(0);
  });

  it('come to the same one row at a time: new, changed and gone', () => {
    const [a, b, renamed] = [unit('a', '东港'), unit('b', '苇海'), unit('a', '东港派出所')];
    const steps = [
      [undefined, a],
      [undefined, b],
      [a, renamed],
      [b, undefined],
    ] as const;
    let totals = indexTotals(emptyState);
    for (const [before, after] of steps) totals = changeTotals(totals, 'units', before, after);
    expect(totals).toEqual(indexTotals(stateOf(renamed)));
    expect(changeTotals(totals, 'units', renamed, undefined)).toEqual(indexTotals(emptyState));
  });
});
