import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type Signature, signedText } from '../../../shared/ledger/signed.ts';
import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';

const keyFile = 'device-key.json';
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

async function readKey(files: FileSystemPort): Promise<string | null> {
  const bytes = await readWhole(files, keyFile);
  if (bytes === null) return null;
  try {
    return keySchema.parse(JSON.parse(new TextDecoder().decode(bytes))).privateKey;
  } catch {
    return null;
  }
}

async function makeKey(files: FileSystemPort): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const kept = JSON.stringify({ alg: 'ES256', privateKey: text });
  await replaceFile(files, '', keyFile, new TextEncoder().encode(`${kept}\n`));
  return text;
}
