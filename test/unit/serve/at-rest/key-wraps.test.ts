import { describe, expect, it } from 'vitest';
import {
  keyWrapsSchema,
  unwrapBySystem,
  unwrapDataKey,
  withPassword,
  withRecoveryCode,
  withSystem,
  wrapDataKey,
} from '../../../../electron/serve/at-rest/key-wraps.ts';
import { newDataKey } from '../../../../electron/serve/at-rest/ledger-cipher.ts';
import { newRecoveryCode } from '../../../../electron/serve/at-rest/recovery-code.ts';
import type { SystemKeyStore } from '../../../../shared/host/at-rest.ts';

const cheap = { N: 16, r: 8, p: 1 };
const password = '拉网 密码 2026';

async function wrapped() {
  const dataKey = newDataKey();
  const code = newRecoveryCode();
  return { dataKey, code, wraps: await wrapDataKey(dataKey, password, code, cheap) };
}

/** A store that turns bits round: the wraps must hold with whatever a system does. */
function aStore(isProtecting: boolean): SystemKeyStore {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  return {
    backend: isProtecting ? 'keychain' : 'basic_text',
    isProtecting,
    wrap: turn,
    unwrap: turn,
  };
}

describe('a wrapped data key', () => {
  it('is opened by the password and by the code, and stands nowhere in the file', async () => {
    const { dataKey, code, wraps } = await wrapped();
    for (const secret of [
      { by: 'password', text: password },
      { by: 'recovery-code', text: code },
    ] as const)
      expect(await unwrapDataKey(wraps, secret)).toMatchObject({
        ok: true,
        value: Buffer.from(dataKey),
      });
    const text = JSON.stringify(keyWrapsSchema.parse(wraps));
    expect(text).not.toContain(Buffer.from(dataKey).toString('base64'));
    expect(text).not.toContain(code);
  });

  it('stays shut to anything else, and to a wrap put in another’s place', async () => {
    const { code, wraps } = await wrapped();
    const other = await wrapped();
    const wrong = { ok: false, problem: { code: 'unlock-wrong' } };
    expect(await unwrapDataKey(wraps, { by: 'password', text: `${password} ` })).toEqual(wrong);
    expect(await unwrapDataKey(wraps, { by: 'recovery-code', text: other.code })).toEqual(wrong);
    expect(await unwrapDataKey(wraps, { by: 'password', text: code })).toEqual(wrong);
    const mixed = { ...wraps, password: other.wraps.password };
    expect(await unwrapDataKey(mixed, { by: 'password', text: password })).toEqual(wrong);
  });

  it('gets another password or code without another key', async () => {
    const { dataKey, code, wraps } = await wrapped();
    const renewed = await withPassword(wraps, dataKey, 'another password 7');
    expect(await unwrapDataKey(renewed, { by: 'password', text: password })).toMatchObject({
      ok: false,
    });
    expect(await unwrapDataKey(renewed, { by: 'recovery-code', text: code })).toMatchObject({
      ok: true,
    });
    const next = newRecoveryCode();
    const recoded = withRecoveryCode(wraps, dataKey, next);
    expect(await unwrapDataKey(recoded, { by: 'recovery-code', text: code })).toMatchObject({
      ok: false,
    });
    expect(await unwrapDataKey(recoded, { by: 'recovery-code', text: next })).toMatchObject({
      ok: true,
    });
  });

  it('goes into the system’s store only where that protects, and comes out only unchanged', async () => {
    const { dataKey, wraps } = await wrapped();
    expect(withSystem(wraps, dataKey, aStore(false))).toEqual({
      ok: false,
      problem: { code: 'key-store-useless', data: { backend: 'basic_text' } },
    });
    const stored = withSystem(wraps, dataKey, aStore(true));
    if (!stored.ok) throw new Error(stored.problem.code);
    expect(unwrapBySystem(stored.value, aStore(true))).toEqual(dataKey);
    expect(unwrapBySystem(stored.value, aStore(false))).toBeNull();
    expect(unwrapBySystem(wraps, aStore(true))).toBeNull();
    const failing = {
      ...aStore(true),
      unwrap: () => {
        throw new Error('another login');
      },
    };
    expect(unwrapBySystem(stored.value, failing)).toBeNull();
  });
});
