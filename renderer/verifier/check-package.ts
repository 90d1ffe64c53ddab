import { scrypt } from '@noble/hashes/scrypt.js';
import type { PackageManifest } from '../../shared/host/package-manifest.ts';
import { readParts, readSignedManifest, unzipPackage } from '../../shared/host/package-parts.ts';
import { isSealed, readSealed } from '../../shared/host/sealed-bytes.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import type { ChainHead, Entry } from '../../shared/ledger/entry.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import { type Signature, signedText } from '../../shared/ledger/signed.ts';
import { findBlobs } from '../../shared/operations/find-blobs.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';

/** One device’s entries in the package, which follow each other without a gap. */
export interface CheckedChain {
  readonly device: string;
  readonly from: number;
  readonly to: number;
}

/** A package found as it was made. */
export interface CheckedPackage {
  readonly manifest: PackageManifest;
  readonly fileHash: string;
  /** SHA-256 of the signing key’s SubjectPublicKeyInfo. */
  readonly fingerprint: string;
  /** False where this browser cannot check signatures at all. */
  readonly isSignatureChecked: boolean;
  readonly isSealed: boolean;
  readonly entries: readonly Entry[];
  readonly chains: readonly CheckedChain[];
  /** Files the entries name and the package does not carry: the receiver has them, or they are lost. */
  readonly blobsElsewhere: number;
}

/**
 * Checks a package with nothing but the browser: seal, signature of the manifest, hash of every part, every entry's own hash
 * and the chain of each device. Refuses what the desk would refuse, and `seal-unsupported` where the browser keeps WebCrypto
 * from a page opened from disc.
 */
export async function checkPackage(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  password: string,
): Promise<Result<CheckedPackage>> {
  const opened = await unseal(file, bytes, password);
  if (!opened.ok) return opened;
  const files = unzipPackage(file, opened.value);
  if (!files.ok) return files;
  const signed = readSignedManifest(file, files.value);
  if (!signed.ok) return signed;
  const { manifest, signature } = signed.value;
  const isSigned = await verifySignature(manifest, signature);
  if (isSigned === false) return refuse('signature-wrong', { file });
  const parts = readParts(file, manifest, files.value, sha256Hex);
  if (!parts.ok) return parts;
  const { entries, blobs } = parts.value;
  const chains = followChains(entries);
  if (!chains.ok) return chains;
  return ok({
    manifest,
    fileHash: sha256Hex(bytes),
    fingerprint: sha256Hex(fromBase64(signature.publicKey)),
    isSignatureChecked: isSigned === true,
    isSealed: isSealed(bytes),
    entries,
    chains: chains.value,
    blobsElsewhere: findBlobs(entries).filter((sha256) => !blobs.has(sha256)).length,
  });
}

/** WebCrypto, undefined where the browser keeps it from pages that did not come from a secure place. */
function subtle(): SubtleCrypto | undefined {
  return globalThis.crypto?.subtle;
}

async function unseal(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  password: string,
): Promise<Result<Uint8Array>> {
  if (!isSealed(bytes)) return ok(bytes);
  if (password === '') return refuse('package-password-needed', { file });
  const cipher = subtle();
  if (cipher === undefined) return refuse('seal-unsupported');
  const parts = readSealed(bytes);
  if (parts === null) return refuse('package-unreadable', { file, reason: 'seal' });
  const { head, headBytes, tag, body } = parts;
  const { N, r, p } = head;
  const secret = scrypt(password.normalize('NFKC'), fromBase64(head.salt), { N, r, p, dkLen: 32 });
  try {
    const key = await cipher.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, [
      'decrypt',
    ]);
    // WebCrypto wants the tag behind the ciphertext.
    const sealed = new Uint8Array(body.length + tag.length);
    sealed.set(body);
    sealed.set(tag, body.length);
    const given = {
      name: 'AES-GCM',
      iv: fromBase64(head.iv),
      additionalData: new Uint8Array(headBytes),
    };
    return ok(new Uint8Array(await cipher.decrypt(given, key, sealed)));
  } catch {
    return refuse('package-password-wrong', { file });
  }
}

/** Whether the signature fits; null where this browser cannot say. */
async function verifySignature(
  content: object,
  { publicKey, value }: Signature,
): Promise<boolean | null> {
  const verifier = subtle();
  if (verifier === undefined) return null;
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await verifier.importKey('spki', fromBase64(publicKey), curve, false, ['verify']);
    const text = new TextEncoder().encode(signedText(content));
    return await verifier.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64(value), text);
  } catch {
    return false;
  }
}

/** Follows each device's entries from the first one here; what that one follows on is for the receiving ledger to check. */
function followChains(entries: readonly Entry[]): Result<readonly CheckedChain[]> {
  const before: Record<string, ChainHead> = {};
  const chains = new Map<string, { from: number; to: number }>();
  for (const { device, seq, prevHash } of entries) {
    const chain = chains.get(device);
    if (chain !== undefined) chain.to = seq;
    else {
      chains.set(device, { from: seq, to: seq });
      if (seq > 1) before[device] = { seq: seq - 1, hash: prevHash, hlc: '' };
    }
  }
  const followed = checkChain({ ...emptyHead, chains: before }, entries);
  if (!followed.ok) return followed;
  return ok([...chains].map(([device, chain]) => ({ device, ...chain })));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
