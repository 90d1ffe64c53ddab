import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  copyTable,
  type OpenTable,
  rowsBackwards,
} from '../../../shared/operations/layered-table.ts';

const rows = 6_000;
const whole = new Map(Array.from({ length: rows }, (_, index) => [`row ${index}`, index]));

/** Ids of rows that are there, at both ends and amid, and of some that are not. */
const id = fc.constantFrom('row 0', 'row 1', 'row 3000', 'row 5999', 'new a', 'new b', 'new c');
const change = fc.oneof(
  fc.record({ does: fc.constant('set' as const), id, row: fc.integer() }),
  fc.record({ does: fc.constant('delete' as const), id }),
  fc.record({ does: fc.constant('copy' as const) }),
);

it('reads as a map does that every change was made to in place, whoever copied it on the way', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const map = new Map(whole);
      let table: OpenTable<number> = copyTable(whole);
      const left: [OpenTable<number>, Map<string, number>][] = [];
      for (const one of changes) {
        if (one.does === 'copy') {
          left.push([table, new Map(map)]);
          table = copyTable(table);
        } else if (one.does === 'set') {
          table.set(one.id, one.row);
          map.set(one.id, one.row);
        } else expect(table.delete(one.id)).toBe(map.delete(one.id));
      }
      for (const [shared, expected] of [...left, [table, map] as const]) {
        expect(shared.size).toBe(expected.size);
        expect([...shared]).toEqual([...expected]);
        expect([...rowsBackwards(shared)].reverse()).toEqual([...expected.values()]);
        for (const each of ['row 0', 'row 3000', 'new a', 'nobody’s'])
          expect([shared.has(each), shared.get(each)]).toEqual([
            expected.has(each),
            expected.get(each),
          ]);
      }
      expect([...table.keys()]).toEqual([...map.keys()]);
      expect([...table.values()]).toEqual([...map.values()]);
    }),
    { numRuns: 60 },
  );
});

it('becomes one table again before its layer grows long', () => {
  let table: OpenTable<number> = copyTable(whole);
  for (let index = 0; index < 3_000; index++) {
    table = copyTable(table);
    table.set(`new ${index}`, index);
  }
  expect(table.size).toBe(rows + 3_000);
  expect([...table.keys()].at(-1)).toBe('new 2999');
  expect([...rowsBackwards(table)].slice(0, 2)).toEqual([2_999, 2_998]);
});

it('is a plain map while it is small', () => {
  expect(copyTable(new Map([['a', 1]]))).toBeInstanceOf(Map);
  expect(copyTable(whole)).not.toBeInstanceOf(Map);
});
