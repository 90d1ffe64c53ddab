import { expect, it } from 'vitest';
import { makeCredential, openCredential } from '../../../../electron/serve/accounts/credential.ts';
import { cheapCost } from '../../../builders/account-builder.ts';

const owner = { ledgerId: 'ledger-1', account: '王五' };
const made = () => makeCredential('芦苇荡 2026', owner, cheapCost);

it('opens with its password, however the characters were put together', async () => {
  const { key, bytes } = await makeCredential('café 2026 x', owner, cheapCost);
  const composed = 'cafe\u0301 2026 x';
  expect(await openCredential(bytes, composed, owner, key.publicKey)).toBeTypeOf('object');
});

it('opens neither with another password nor for another account or ledger', async () => {
  const { key, bytes } = await made();
  const open = (password: string, of: object) =>
    openCredential(bytes, password, { ...owner, ...of }, key.publicKey);
  expect(await open('芦苇荡 2027', {})).toBe('wrong');
  expect(await open('芦苇荡 2026', { account: '赵六' })).toBe('wrong');
  expect(await open('芦苇荡 2026', { ledgerId: 'ledger-2' })).toBe('wrong');
});

it('holds no password and no key in the clear', async () => {
  const { bytes, privateKey } = await made();
  const text = new TextDecoder().decode(bytes);
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  expect(text).not.toContain('2026');
  expect(text).not.toContain(pkcs8.slice(40, 80));
});

it('is damaged, and never opens, once any of it was altered', async () => {
  const { key, bytes } = await made();
  const other = await made();
  const open = (altered: Uint8Array) =>
    openCredential(altered, '芦苇荡 2026', owner, key.publicKey);
  expect(await open(other.bytes)).toBe('damaged');
  expect(await open(new Uint8Array())).toBe('damaged');
  const fields = JSON.parse(new TextDecoder().decode(bytes)) as { scrypt: object };
  const withCost = (cost: object) =>
    open(
      new TextEncoder().encode(
        JSON.stringify({ ...fields, scrypt: { ...fields.scrypt, ...cost } }),
      ),
    );
  // A cost that would hold the machine for hours, and ones scrypt refuses.
  for (const cost of [{ N: 2 ** 40 }, { N: 3 }, { r: 1000 }, { p: 0 }])
    expect(await withCost(cost)).toBe('damaged');
  for (let at = 0; at < bytes.length; at += 7) {
    const altered = bytes.slice();
    altered[at] = altered[at]! ^ 0x01;
    expect(await open(altered)).toBeTypeOf('string');
  }
});
