import { hkdfSync, randomBytes } from 'node:crypto';
import type { SystemKeyStore } from '../../../shared/host/at-rest.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import {
  fullCost,
  keptScryptSchema,
  keptSealSchema,
  keyOfPassword,
  type ScryptCost,
} from '../keys/password-key.ts';
import { unwrapBytes, wrapBytes } from '../keys/wrap-bytes.ts';
import { dataKeyBytes, keyIdOf } from './ledger-cipher.ts';
import { readRecoveryCode } from './recovery-code.ts';

/** The file in an encrypted ledger's folder that holds its data key, wrapped. */
export const keysFile = 'keys.json';

const salt = z.base64().max(200);

export const keyWrapsSchema = z.strictObject({
  version: z.literal(1),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  password: z.strictObject({ scrypt: keptScryptSchema, ...keptSealSchema.shape }),
  recoveryCode: z.strictObject({ salt, ...keptSealSchema.shape }),
  /** What the system's key store made of the data key, in base64. */
  system: z
    .strictObject({ backend: z.string().max(100), wrapped: z.base64().max(4000) })
    .nullable(),
});

/** A ledger's data key as its folder and its snapshots hold it. */
export type KeyWraps = z.output<typeof keyWrapsSchema>;

/** What a person types to open a ledger. */
export interface Secret {
  readonly by: 'password' | 'recovery-code';
  readonly text: string;
}

/** The data key wrapped by a password and by a recovery code, as `newRecoveryCode` writes it. */
export async function wrapDataKey(
  dataKey: Uint8Array,
  password: string,
  recoveryCode: string,
  cost: ScryptCost = fullCost,
): Promise<KeyWraps> {
  const keyId = keyIdOf(dataKey);
  return {
    version: 1,
    keyId,
    password: await wrapByPassword(dataKey, keyId, password, cost),
    recoveryCode: wrapByCode(dataKey, keyId, recoveryCode),
    system: null,
  };
}

/** The same wraps with another password. */
export async function withPassword(
  wraps: KeyWraps,
  dataKey: Uint8Array,
  password: string,
): Promise<KeyWraps> {
  return { ...wraps, password: await wrapByPassword(dataKey, wraps.keyId, password, fullCost) };
}

/** The same wraps with another recovery code. */
export function withRecoveryCode(wraps: KeyWraps, dataKey: Uint8Array, code: string): KeyWraps {
  return { ...wraps, recoveryCode: wrapByCode(dataKey, wraps.keyId, code) };
}

/** The same wraps with the key in the system's store; refuses `key-store-useless` where that store protects nothing. */
export function withSystem(
  wraps: KeyWraps,
  dataKey: Uint8Array,
  store: SystemKeyStore,
): Result<KeyWraps> {
  if (!store.isProtecting) return refuse('key-store-useless', { backend: store.backend });
  const wrapped = Buffer.from(store.wrap(dataKey)).toString('base64');
  return ok({ ...wraps, system: { backend: store.backend, wrapped } });
}

/**
 * The data key a person's secret opens. Refuses `unlock-wrong`, and for a code that is not rightly typed
 * `recovery-code-length` and `recovery-code-mistyped`.
 */
export async function unwrapDataKey(
  wraps: KeyWraps,
  { by, text }: Secret,
): Promise<Result<Uint8Array>> {
  if (by === 'password') {
    const { password } = wraps;
    const key = await keyOfPassword(
      text,
      Buffer.from(password.scrypt.salt, 'base64'),
      password.scrypt,
    );
    return accept(wraps, unwrapBytes(key, password, boundTo(wraps.keyId, by)));
  }
  const code = readRecoveryCode(text);
  if (!code.ok) return code;
  const { recoveryCode } = wraps;
  const key = keyOfCode(code.value, Buffer.from(recoveryCode.salt, 'base64'));
  return accept(wraps, unwrapBytes(key, recoveryCode, boundTo(wraps.keyId, by)));
}

/** The data key as the system's store opens it without being asked; null where it cannot. */
export function unwrapBySystem(wraps: KeyWraps, store: SystemKeyStore): Uint8Array | null {
  if (wraps.system === null || !store.isProtecting) return null;
  try {
    const opened = accept(wraps, store.unwrap(Buffer.from(wraps.system.wrapped, 'base64')));
    return opened.ok ? opened.value : null;
  } catch {
    // Another login or another machine: the person is asked instead.
    return null;
  }
}

/** The wraps in an encrypted ledger's folder; refuses `key-wraps-damaged`. */
export async function readKeyWraps(files: FileSystemPort): Promise<Result<KeyWraps>> {
  const bytes = await readWhole(files, keysFile);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array());
    return ok(keyWrapsSchema.parse(JSON.parse(text)));
  } catch {
    return refuse('key-wraps-damaged');
  }
}

export async function keepKeyWraps(files: FileSystemPort, wraps: KeyWraps): Promise<void> {
  await replaceFile(files, '', keysFile, new TextEncoder().encode(`${JSON.stringify(wraps)}\n`));
}

function accept(wraps: KeyWraps, opened: Uint8Array | null): Result<Uint8Array> {
  const isIt = opened?.length === dataKeyBytes && keyIdOf(opened) === wraps.keyId;
  return isIt ? ok(opened) : refuse('unlock-wrong');
}

async function wrapByPassword(
  dataKey: Uint8Array,
  keyId: string,
  password: string,
  cost: ScryptCost,
) {
  const salted = randomBytes(16);
  const key = await keyOfPassword(password, salted, cost);
  const scrypt = { ...cost, salt: salted.toString('base64') };
  return { scrypt, ...wrapBytes(key, dataKey, boundTo(keyId, 'password')) };
}

function wrapByCode(dataKey: Uint8Array, keyId: string, code: string) {
  const salted = randomBytes(16);
  const sealed = wrapBytes(keyOfCode(code, salted), dataKey, boundTo(keyId, 'recovery-code'));
  return { salt: salted.toString('base64'), ...sealed };
}

/** The code is random and long: nothing is gained by making each try dear. */
function keyOfCode(code: string, salted: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', code, salted, 'lawang recovery code 1', 32));
}

function boundTo(keyId: string, by: Secret['by']): string {
  return `lawang-data-key-1\n${keyId}\n${by}`;
}
