import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { sha256Hex } from '../../../shared/ledger/hash.ts';
import type { AccountKey } from '../../../shared/people/account-records.ts';
import { z } from '../../../shared/problems/zod.ts';
import {
  fullCost,
  keptScryptSchema,
  keptSealSchema,
  keyOfPassword,
  type ScryptCost,
} from '../keys/password-key.ts';
import { unwrapBytes, wrapBytes } from '../keys/wrap-bytes.ts';

const credentialSchema = z.strictObject({
  version: z.literal(1),
  alg: z.literal('ECDSA-P256-SHA256'),
  scrypt: keptScryptSchema,
  cipher: z.literal('AES-256-GCM'),
  /** The private key, PKCS#8, under the key scrypt makes of the password. */
  ...keptSealSchema.shape,
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
  const salt = randomBytes(16);
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const derived = await keyOfPassword(password, salt, cost);
  const credential: Credential = {
    version: 1,
    alg: 'ECDSA-P256-SHA256',
    scrypt: { ...cost, salt: salt.toString('base64') },
    cipher: 'AES-256-GCM',
    ...wrapBytes(derived, plain, boundTo(owner)),
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
  const { scrypt: cost } = credential;
  const derived = await keyOfPassword(password, Buffer.from(cost.salt, 'base64'), cost);
  const plain = unwrapBytes(derived, credential, boundTo(owner));
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

function boundTo({ ledgerId, account }: CredentialOwner): string {
  return `lawang-credential-1\n${ledgerId}\n${account}`;
}
