import { scrypt } from 'node:crypto';
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

/** Cost and salt as they are kept. Bounded, so that an altered file cannot make a try run for hours. */
export const keptScryptSchema = z.strictObject({
  N: z
    .int()
    .min(2)
    .max(2 ** 18)
    .refine((N) => Number.isInteger(Math.log2(N))),
  r: z.int().min(1).max(8),
  p: z.int().min(1).max(4),
  salt: base64,
});

/** What AES-256-GCM made: nonce, tag and ciphertext, in base64. */
export const keptSealSchema = z.strictObject({ iv: base64, tag: base64, wrapped: base64 });

/** A key of 32 bytes out of a password. */
export function keyOfPassword(
  password: string,
  salt: Uint8Array,
  { N, r, p }: ScryptCost,
): Promise<Buffer> {
  // Input methods write one character in several ways; the password is what was meant.
  const text = password.normalize('NFC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, 32, { N, r, p, maxmem: 2 ** 29 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
