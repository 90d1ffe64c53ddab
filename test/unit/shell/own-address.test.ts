import { expect, it } from 'vitest';
import { isOwnAddress, mayLoad } from '../../../electron/shell/own-address.ts';

it('stays at its own address', () => {
  for (const address of ['app://lawang', 'app://lawang/', 'app://lawang/journal?x=1'])
    expect([isOwnAddress(address), mayLoad(address)]).toEqual([true, true]);
});

it('goes nowhere else, however alike it looks', () => {
  const others = [
    'https://example.com/',
    'http://127.0.0.1:47831/',
    'app://lawang.example/',
    'app://lawang@example.com/',
    'app://lawangs/',
    'app://other/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ws://lawang/',
    '',
  ];
  for (const address of others)
    expect([address, isOwnAddress(address), mayLoad(address)]).toEqual([address, false, false]);
});

it('loads what the page itself made, but does not go there', () => {
  for (const address of ['blob:app://lawang/1-2-3', 'data:image/png;base64,AA==']) {
    expect(mayLoad(address)).toBe(true);
    expect(isOwnAddress(address)).toBe(false);
  }
  expect(mayLoad('blob:https://example.com/1')).toBe(false);
});
