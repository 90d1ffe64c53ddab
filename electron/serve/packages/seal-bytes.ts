import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readSealed, sealMagic } from '../../../shared/host/sealed-bytes.ts';

const cost = { N: 2 ** 15, r: 8, p: 1 };

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
  return new Uint8Array(
    Buffer.concat([Buffer.from(sealMagic), headText, cipher.getAuthTag(), body]),
  );
}

/** What `sealBytes` sealed; null when the password is wrong or a byte was changed. */
export function openBytes(sealed: Uint8Array, password: string): Uint8Array<ArrayBuffer> | null {
  const parts = readSealed(sealed);
  if (parts === null) return null;
  const { head, headBytes, tag, body } = parts;
  try {
    const key = keyOf(password, Buffer.from(head.salt, 'base64'), head);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.iv, 'base64'));
    decipher.setAAD(headBytes);
    decipher.setAuthTag(tag);
    return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]));
  } catch {
    return null;
  }
}

function keyOf(password: string, salt: Buffer, { N, r, p }: typeof cost): Buffer {
  return scryptSync(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r });
}
