import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes under AES-256-GCM, in base64. */
export interface WrappedBytes {
  readonly iv: string;
  readonly tag: string;
  readonly wrapped: string;
}

/** Wraps a secret with a key; `bound` says what it is for, and must be said again to open it. */
export function wrapBytes(key: Uint8Array, secret: Uint8Array, bound: string): WrappedBytes {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
}

/** The secret; null for another key, another purpose, or bytes that were changed. */
export function unwrapBytes(key: Uint8Array, sealed: WrappedBytes, bound: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(bound, 'utf8'));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const opened = decipher.update(Buffer.from(sealed.wrapped, 'base64'));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return null;
  }
}
