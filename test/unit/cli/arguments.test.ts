import { expect, it } from 'vitest';
import { readArguments } from '../../../electron/cli/arguments.ts';

const options = { data: 'one', tracks: 'many', raw: 'flag', sweep: 'one' } as const;
const read = (...given: string[]) => {
  const found = readArguments(given, options);
  if ('code' in found) return found.code;
  return { positionals: found.positionals, ...Object.fromEntries(found.values) };
};

it('takes one value, many values and flags, and the rest as positionals', () => {
  expect(read('a', '--data', 'd', 'b', '--tracks', '甲 一.gpx', 'y', '--raw')).toEqual({
    positionals: ['a', 'b'],
    data: ['d'],
    tracks: ['甲 一.gpx', 'y'],
    raw: [],
  });
});

it('takes values with an equals sign, negative numbers, and words behind two dashes', () => {
  expect(read('--data=a=b', '--sweep', '-5', '--', '--raw')).toEqual({
    positionals: ['--raw'],
    data: ['a=b'],
    sweep: ['-5'],
  });
});

it('names wrong use', () => {
  expect(read('--nope')).toBe('option-unknown');
  expect(read('--constructor')).toBe('option-unknown');
  expect(read('--data')).toBe('option-without-value');
  expect(read('--data', '--raw')).toBe('option-without-value');
  expect(read('--data=')).toBe('option-without-value');
  expect(read('--data', 'a', '--data', 'b')).toBe('option-twice');
  expect(read('--raw=yes')).toBe('option-takes-none');
});
