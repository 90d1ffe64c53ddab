import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from '../../../shared/problems/zod.ts';

const magic = Buffer.from('LAWANGE\n');
const cost = { N: 2 ** 15, r: 8, p: 1 };
const headSchema = z.strictObject({
  alg: z.literal('scrypt-aes-256-gcm'),
  N: z
    .int()
    .min(2)
    .max(2 ** 18),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  salt: z.string().max(200),
  iv: z.string().max(100),
});

/** Whether bytes are sealed with a password. */
export function isSealed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, magic.length)).equals(magic);
}

/** Bytes that only the password opens: AES-256-GCM under a key from scrypt; the parameters stand in front in clear. */
export function sealBytes(bytes: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const head = {
    alg: 'scrypt-aes-256-gcm',
    ...cost,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
  };
  const headText = Buffer.from(`${JSON.stringify(head)}\n`);
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, salt, cost), iv);
  cipher.setAAD(headText);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return new Uint8Array(Buffer.concat([magic, headText, cipher.getAuthTag(), body]));
}

/** What `sealBytes` sealed; null when the password is wrong or a byte was changed. */
export function openBytes(sealed: Uint8Array, password: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Buffer.from(sealed);
    const end = bytes.indexOf('\n', magic.length) + 1;
    const headText = bytes.subarray(magic.length, end);
    const head = headSchema.parse(JSON.parse(headText.toString('utf8')));
    const key = keyOf(password, Buffer.from(head.salt, 'base64'), head);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.iv, 'base64'));
    decipher.setAAD(headText);
    decipher.setAuthTag(bytes.subarray(end, end + 16));
    return new Uint8Array(
      Buffer.concat([decipher.update(bytes.subarray(end + 16)), decipher.final()]),
    );
  } catch {
    return null;
  }
}

function keyOf(password: string, salt: Buffer, { N, r, p }: typeof cost): Buffer {
  return scryptSync(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r });
}
