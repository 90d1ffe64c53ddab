import { z } from '../problems/zod.ts';

const id = z.string().min(1).max(200);

/** Name a person signs in with: no spaces, so that it stands unquoted on a command line and cannot be mistaken for another. */
export const accountNameSchema = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._-]*$/u);

export const roleSchema = z.enum(['planner', 'duty-officer', 'leadership', 'auditor']);

/** Kinds of key a person signs with; another kind gets another name, and both stay readable. */
export const keyKindSchema = z.enum(['ECDSA-P256-SHA256']);

export const accountSchema = z.strictObject({
  id,
  name: accountNameSchema,
  personId: id.nullable(),
  role: roleSchema,
  isAdministrator: z.boolean(),
  stationId: id.nullable(),
  isActive: z.boolean(),
});

export const accountKeySchema = z.strictObject({
  /** The account's id: one key at a time. */
  id,
  alg: keyKindSchema,
  /** SPKI in base64. */
  publicKey: z.string().min(40).max(1000),
  /** Blob with the private key under the password; see electron/serve/accounts. */
  blob: z.string().regex(/^[0-9a-f]{64}$/),
  setBy: z.enum(['self', 'administrator']),
});

/**
 * Kinds of entry about accounts. What an administrator says of an account and the key its password opens are apart, so that a
 * changed password on one device and a withdrawn account on another never overwrite each other.
 */
export const accountEntries = {
  accounts: {
    put: 'account-recorded',
    remove: 'account-removed',
    version: 1,
    record: accountSchema,
  },
  accountKeys: {
    put: 'account-key-set',
    remove: 'account-key-removed',
    version: 1,
    record: accountKeySchema,
  },
} as const;
