import { z } from '../problems/zod.ts';

/** What sealed bytes begin with. */
export const sealMagic = 'LAWANGE\n';
const tagBytes = 16;
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

/** Sealed bytes taken apart: parameters in clear, which are authenticated too, tag and ciphertext. */
export interface SealedParts {
  readonly head: z.output<typeof headSchema>;
  readonly headBytes: Uint8Array;
  readonly tag: Uint8Array;
  readonly body: Uint8Array;
}

/** Whether bytes are sealed with a password. */
export function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, sealMagic.length)) === sealMagic;
}

/** Takes sealed bytes apart, null when they are not whole or not of a kind this program knows. */
export function readSealed(bytes: Uint8Array): SealedParts | null {
  try {
    const end = bytes.indexOf(0x0a, sealMagic.length) + 1;
    const headBytes = bytes.subarray(sealMagic.length, end);
    const head = headSchema.parse(JSON.parse(new TextDecoder().decode(headBytes)));
    const [tag, body] = [bytes.subarray(end, end + tagBytes), bytes.subarray(end + tagBytes)];
    return tag.length === tagBytes ? { head, headBytes, tag, body } : null;
  } catch {
    return null;
  }
}
