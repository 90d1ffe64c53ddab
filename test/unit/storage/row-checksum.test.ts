import { describe, expect, it } from 'vitest';
import { indexTotals } from '../../../renderer/storage/row-checksum.ts';
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
});
