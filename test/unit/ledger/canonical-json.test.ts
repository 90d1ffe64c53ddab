import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import type { JsonValue } from '../../../shared/ledger/entry.ts';

it('sorts keys by UTF-16 code units, at every depth, without white space', () => {
  expect(
    canonicalJson({ b: { z: 1, a: [true, null] }, a: '拉网', '\u20ac': 1, '\r': 2, '1': 3 }),
  ).toBe('{"\\r":2,"1":3,"a":"拉网","b":{"a":[true,null],"z":1},"€":1}');
});

it('prints numbers as ECMAScript does, and minus zero as zero (RFC 8785, appendix B)', () => {
  const samples: [number, string][] = [
    [-0, '0'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [1 / 3, '0.3333333333333333'],
    [5e-324, '5e-324'],
  ];
  for (const [value, text] of samples) expect(canonicalJson(value)).toBe(text);
});

it('refuses what JSON cannot carry rather than dropping it', () => {
  const impossible = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    { a: undefined },
    [undefined],
    new Array(2),
    () => 1,
    'lone \ud800 surrogate',
  ];
  for (const value of impossible)
    expect(() => canonicalJson(value as unknown as JsonValue)).toThrow(TypeError);
});

it('names the place of what it refuses', () => {
  expect(() => canonicalJson({ a: [{ b: Number.NaN }] })).toThrow('$.a[0].b');
});
