import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type Signature, signedText } from '../../../shared/ledger/signed.ts';
import { z } from '../../../shared/problems/zod.ts';
import { readKept, replaceKept } from '../at-rest/kept-file.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';

const keyFile = 'device-key.json';
const keyProof = Buffer.from('lawang');
const keySchema = z.object({ alg: z.literal('ES256'), privateKey: z.string() });

/** Signs what this device hands out: packages, receipts, checkpoints. */
export interface DeviceKey {
  readonly publicKey: string;
  sign(content: object): Signature;
}

/**
 * The device's own key, made when first needed and kept in the data folder. It shows that two files came from one device; it
 * does not protect against whoever administers that machine.
 */
export async function openDeviceKey(files: FileSystemPort): Promise<DeviceKey> {
  const kept = await readKey(files);
  const privateKey = kept ?? (await makeKey(files));
  const key = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    publicKey,
    sign(content) {
      const text = Buffer.from(signedText(content));
      const value = sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
      return { alg: 'ES256', publicKey, value };
    },
  };
}

/** Whether a signature fits the content it is said to cover. */
export function isSigned(content: object, { publicKey, value }: Signature): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const text = Buffer.from(signedText(content));
    return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
}

/** Whether the key's file is there and holds a key that can sign. */
export async function lookAtDeviceKey(
  files: FileSystemPort,
): Promise<'sound' | 'missing' | 'damaged'> {
  if ((await readKept(files, keyFile)) === null) return 'missing';
  return (await readKey(files)) === null ? 'damaged' : 'sound';
}

/** Whether a key this folder has signed with is gone: whoever knows it takes nothing signed with another under the same id. */
export async function hasLostKey(files: FileSystemPort): Promise<boolean> {
  const state = await lookAtDeviceKey(files);
  if (state !== 'missing') return state === 'damaged';
  return ((await files.list('checkpoints')) ?? []).length > 0;
}

async function readKey(files: FileSystemPort): Promise<string | null> {
  const bytes = await readKept(files, keyFile);
  if (bytes === null || bytes === 'damaged') return null;
  try {
    const { privateKey } = keySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const key = { key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' } as const;
    // The public half is kept beside the private one: a flipped bit in either is found by a signature that does not fit.
    const signed = sign('sha256', keyProof, createPrivateKey(key));
    return verify('sha256', keyProof, createPublicKey(createPrivateKey(key)), signed)
      ? privateKey
      : null;
  } catch {
    return null;
  }
}

async function makeKey(files: FileSystemPort): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const kept = JSON.stringify({ alg: 'ES256', privateKey: text });
  await replaceKept(files, '', keyFile, new TextEncoder().encode(`${kept}\n`));
  return text;
}
