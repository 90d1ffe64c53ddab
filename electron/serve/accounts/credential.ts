import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto';
import { sha256Hex } from '../../../shared/ledger/hash.ts';
import type { AccountKey } from '../../../shared/people/account-records.ts';
import { z } from '../../../shared/problems/zod.ts';

/** What a password costs to try: scrypt's N, r and p. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 64 MiB and about a third of a second on an office PC for each try. */
export const fullCost: ScryptCost = { N: 2 ** 16, r: 8, p: 2 };

const base64 = z.base64().max(4000);
const credentialSchema = z.strictObject({
  version: z.literal(1),
  alg: z.literal('ECDSA-P256-SHA256'),
  /** Bounded, so that an altered file cannot make a sign-in run for hours. */
  scrypt: z.strictObject({
    N: z
      .int()
      .min(2)
      .max(2 ** 18)
      .refine((N) => Number.isInteger(Math.log2(N))),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(4),
    salt: base64,
  }),
  cipher: z.literal('AES-256-GCM'),
  iv: base64,
  tag: base64,
  /** The private key, PKCS#8, under the key scrypt makes of the password. */
  wrapped: base64,
});
type Credential = z.output<typeof credentialSchema>;

/** Whose credential it is: copied to another ledger or another account it opens nothing. */
export interface CredentialOwner {
  readonly ledgerId: string;
  readonly account: string;
}

export interface MadeCredential {
  /** As the account's key is recorded. */
  readonly key: Pick<AccountKey, 'alg' | 'publicKey' | 'blob'>;
  /** Content of the blob. */
  readonly bytes: Uint8Array;
  readonly privateKey: KeyObject;
}

/** Makes a fresh key pair and wraps its private half with the password. There is no other copy of either. */
export async function makeCredential(
  password: string,
  owner: CredentialOwner,
  cost: ScryptCost = fullCost,
): Promise<MadeCredential> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await derive(password, salt, cost), iv);
  cipher.setAAD(boundTo(owner));
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const wrapped = Buffer.concat([cipher.update(plain), cipher.final()]);
  const credential: Credential = {
    version: 1,
    alg: 'ECDSA-P256-SHA256',
    scrypt: { ...cost, salt: salt.toString('base64') },
    cipher: 'AES-256-GCM',
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(credential)}\n`);
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const key = { alg: credential.alg, publicKey: spki, blob: sha256Hex(bytes) };
  return { key, bytes, privateKey };
}

/** Opens a credential: the private key, `wrong` for another password, `damaged` for a file that is none or another key's. */
export async function openCredential(
  bytes: Uint8Array,
  password: string,
  owner: CredentialOwner,
  publicKey: string,
): Promise<KeyObject | 'wrong' | 'damaged'> {
  const credential = readCredential(bytes);
  if (credential === null) return 'damaged';
  const { scrypt: cost, iv, tag, wrapped } = credential;
  const derived = await derive(password, Buffer.from(cost.salt, 'base64'), cost);
  const plain = decrypt(derived, { iv, tag, wrapped }, owner);
  if (plain === null) return 'wrong';
  try {
    const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    return spki.toString('base64') === publicKey ? privateKey : 'damaged';
  } catch {
    return 'damaged';
  }
}

function readCredential(bytes: Uint8Array): Credential | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return credentialSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function decrypt(
  derived: Buffer,
  sealed: Pick<Credential, 'iv' | 'tag' | 'wrapped'>,
  owner: CredentialOwner,
): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(sealed.iv, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(boundTo(owner));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const opened = decipher.update(Buffer.from(sealed.wrapped, 'base64'));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return null;
  }
}

function boundTo({ ledgerId, account }: CredentialOwner): Buffer {
  return Buffer.from(`lawang-credential-1\n${ledgerId}\n${account}`, 'utf8');
}

function derive(password: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  // Input methods write one character in several ways; the password is what was meant.
  const text = password.normalize('NFC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, 32, { N, r, p, maxmem: 2 ** 29 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
