import { z } from '../problems/zod.ts';
import { canonicalJson } from './canonical-json.ts';
import type { JsonValue } from './entry.ts';

/** Names of the ways something is signed; a new one is added here and old signatures stay readable. */
export const signatureSchema = z.strictObject({
  alg: z.literal('ES256'),
  /** SubjectPublicKeyInfo, base64. */
  publicKey: z.string().max(1000),
  /** ECDSA P-256 over SHA-256, r and s of 32 bytes each (IEEE P1363), base64. */
  value: z.string().max(1000),
});

export type Signature = z.output<typeof signatureSchema>;

/** The text a signature covers: the canonical JSON of the content. */
export function signedText(content: object): string {
  return canonicalJson(content as { readonly [key: string]: JsonValue });
}
