import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import { sha256Hex } from '../../../shared/ledger/hash.ts';
import { z } from '../../../shared/problems/zod.ts';
import { keyWrapsSchema } from '../at-rest/key-wraps.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const piece = z.object({ sha256, bytes: z.int().nonnegative() });

const manifestSchema = z.object({
  /** 2 where the ledger is encrypted: its parts lie here as they lie there. */
  format: z.union([z.literal(1), z.literal(2)]),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  ledgerId: z.string(),
  device: z.string(),
  head: z.object({ position: z.int().positive(), hash: sha256 }),
  /** The journal's segments in order, cut behind the head; kept as blobs. */
  segments: z.array(piece).min(1),
  /** With the name of its file, where that is not the SHA-256 of its part. */
  blobs: z.array(piece.extend({ name: sha256.exactOptional() })),
  /** Names of blobs the ledger refers to and did not hold whole any more. */
  missing: z.array(sha256),
  /** The key file of an encrypted ledger as it was that day. */
  keys: keyWrapsSchema.exactOptional(),
});

/** What a snapshot consists of; every part lies in the target's `blobs/` by its hash. */
export type Manifest = z.infer<typeof manifestSchema>;

const sealedSchema = z.object({ manifest: manifestSchema, sha256 });

export function encodeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const sealed = { manifest, sha256: sealOf(manifest) };
  return new TextEncoder().encode(`${JSON.stringify(sealed)}\n`);
}

/** The manifest in a file's bytes, null when it is not whole or was altered. */
export function decodeManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = sealedSchema.parse(JSON.parse(text));
    return sealOf(parsed.manifest) === parsed.sha256 ? parsed.manifest : null;
  } catch {
    return null;
  }
}

const ending = '.snapshot.json';

/** File name of a snapshot, in order of time: `20260410T000000.000Z-6.snapshot.json`. */
export function snapshotFile(manifest: Manifest): string {
  return `${manifest.time.replaceAll(/[-:]/g, '')}-${manifest.head.position}${ending}`;
}

export function isSnapshotFile(name: string): boolean {
  return name.endsWith(ending);
}

function sealOf(manifest: Manifest): string {
  return sha256Hex(new TextEncoder().encode(canonicalJson(manifest)));
}
