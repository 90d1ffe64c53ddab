import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { sha256Hex } from '../../../shared/ledger/hash.ts';
import { accountKeySchema, accountSchema } from '../../../shared/people/account-entries.ts';
import type { Problem } from '../../../shared/problems/problem.ts';

const alg = 'ECDSA-P256-SHA256';
const encoding = { dsaEncoding: 'ieee-p1363' } as const;

/** The entry with its author's signature over its hash: `alg key signature`, the key by the first digits of its SHA-256. */
export function signEntry(entry: Entry, privateKey: KeyObject): Entry {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const signature = sign('sha256', Buffer.from(entry.hash), { key: privateKey, ...encoding });
  return { ...entry, sig: `${alg} ${keyName(spki)} ${signature.toString('base64')}` };
}

/**
 * Faults of signatures in a whole ledger: each entry that names an account must carry a signature by a key that account had.
 * What was made before there were accounts names none and needs none.
 */
export function findSignatureFaults(entries: readonly Entry[]): Problem[] {
  const keys = collectKeys(entries);
  const faults: Problem[] = [];
  for (const entry of entries) {
    const own = keys.get(entry.actor);
    if (own === undefined) continue;
    const data = { seq: entry.seq, device: entry.device, actor: entry.actor };
    if (entry.sig === undefined) faults.push({ code: 'signature-missing', data });
    else if (!isSigned(entry, entry.sig, own)) faults.push({ code: 'signature-wrong', data });
  }
  return faults;
}

/** Every key each account ever had, by account name and key name. */
function collectKeys(
  entries: readonly Entry[],
): ReadonlyMap<string, ReadonlyMap<string, KeyObject>> {
  const byId = new Map<string, Map<string, KeyObject>>();
  const names = new Map<string, string>();
  for (const { kind, payload } of entries) {
    if (kind === 'account-recorded') {
      const account = accountSchema.safeParse(payload.record);
      if (account.success) names.set(account.data.name, account.data.id);
    } else if (kind === 'account-key-set') {
      const record = accountKeySchema.safeParse(payload.record);
      const key = record.success ? readKey(record.data.publicKey) : null;
      if (!record.success || key === null) continue;
      const own = byId.get(record.data.id) ?? new Map<string, KeyObject>();
      byId.set(record.data.id, own.set(keyName(Buffer.from(record.data.publicKey, 'base64')), key));
    }
  }
  return new Map([...names].map(([name, id]) => [name, byId.get(id) ?? new Map()]));
}

function isSigned(entry: Entry, sig: string, keys: ReadonlyMap<string, KeyObject>): boolean {
  const [kind, name, signature] = sig.split(' ');
  const key = kind === alg ? keys.get(name ?? '') : undefined;
  if (key === undefined || signature === undefined) return false;
  const bytes = Buffer.from(signature, 'base64');
  return verify('sha256', Buffer.from(entry.hash), { key, ...encoding }, bytes);
}

function readKey(spki: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function keyName(spki: Uint8Array): string {
  return sha256Hex(spki).slice(0, 16);
}
