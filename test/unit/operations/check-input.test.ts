import { expect, it } from 'vitest';
import { checkInput } from '../../../shared/operations/check-input.ts';
import { z } from '../../../shared/problems/zod.ts';

const schema = z.strictObject({
  name: z.string().trim().min(1),
  sweepHalfWidthMetres: z.number().gt(0).max(500).optional(),
  people: z.number().int().min(1).optional(),
  inner: z.strictObject({ day: z.iso.date() }).optional(),
});

const codeOf = (input: unknown): string => {
  const checked = checkInput(schema, input);
  return checked.ok ? 'ok' : checked.problem.code;
};

it('names what is wrong by its own code', () => {
  expect(codeOf({ name: '甲' })).toBe('ok');
  expect(codeOf({})).toBe('input-field-missing');
  expect(codeOf({ name: '  ' })).toBe('name-empty');
  expect(codeOf({ name: '甲', other: 1 })).toBe('input-field-unknown');
  expect(codeOf({ name: '甲', inner: { day: '2026-02-30' } })).toBe('input-format-wrong');
  expect(codeOf(null)).toBe('input-type-wrong');
  expect(codeOf('text')).toBe('input-type-wrong');
});

it('refuses a half-width of 0, below 0, above 500 and NaN, and fewer than one person', () => {
  for (const sweepHalfWidthMetres of [0, -1, 500.01, Number.NaN, Number.POSITIVE_INFINITY, '6'])
    expect(codeOf({ name: '甲', sweepHalfWidthMetres })).toBe('half-width-out-of-range');
  for (const people of [0, -3, 1.5])
    expect(codeOf({ name: '甲', people })).toBe('people-out-of-range');
});

it('refuses names that reach the prototype, at any depth', () => {
  for (const text of [
    '{"name":"甲","__proto__":{"polluted":true}}',
    '{"name":"甲","inner":{"constructor":1}}',
    '{"name":"甲","list":[{"prototype":1}]}',
  ])
    expect(codeOf(JSON.parse(text))).toBe('input-name-forbidden');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('refuses input nested without end rather than exhaust the stack', () => {
  const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
  expect(codeOf({ name: '甲', deep })).toBe('input-name-forbidden');
});
