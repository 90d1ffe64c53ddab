import { type Zippable, zipSync } from 'fflate';
import { type PackageManifest, packageFormat } from '../../../shared/host/package-manifest.ts';
import {
  blobFolder,
  entriesName,
  manifestName,
  readParts,
  readSignedManifest,
  unzipPackage,
} from '../../../shared/host/package-parts.ts';
import { isSealed } from '../../../shared/host/sealed-bytes.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { hashBytes } from '../disk/hash-bytes.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { isSigned } from '../keys/device-key.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

/** A package as read and found whole: signature, hashes and sizes fit. */
export interface ReadPackage {
  readonly manifest: PackageManifest;
  readonly publicKey: string;
  readonly fileHash: string;
  readonly entries: readonly Entry[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

export type PackageContent = Omit<PackageManifest, 'format' | 'entries' | 'blobs'>;

/** Bytes of a package: a zip of manifest, entries and blobs, signed, and sealed where a password is given. */
export function encodePackage(
  content: PackageContent,
  entries: readonly Entry[],
  blobs: ReadonlyMap<string, Uint8Array>,
  key: DeviceKey,
  password: string | null,
): Uint8Array<ArrayBuffer> {
  const lines = new TextEncoder().encode(
    entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  );
  const manifest: PackageManifest = {
    ...content,
    format: packageFormat,
    entries: { count: entries.length, bytes: lines.length, sha256: hashBytes(lines) },
    blobs: [...blobs].map(([sha256, bytes]) => ({ sha256, bytes: bytes.length })),
  };
  const signed = JSON.stringify({ manifest, signature: key.sign(manifest) });
  // The time of the manifest, so that the same content gives the same archive.
  const mtime = new Date(manifest.time);
  const files: Zippable = {
    [manifestName]: new TextEncoder().encode(signed),
    [entriesName]: lines,
  };
  for (const [sha256, bytes] of blobs) files[`${blobFolder}${sha256}`] = bytes;
  const archive = zipSync(files, { level: 6, mtime }) as Uint8Array<ArrayBuffer>;
  return password === null ? archive : sealBytes(archive, password);
}

/**
 * Reads a package and checks all of it before anything is used. Refuses `package-password-needed`, `package-password-wrong`,
 * `package-unreadable`, `package-too-large`, `package-newer`, `signature-wrong`, `package-altered`.
 */
export function decodePackage(
  file: string,
  bytes: Uint8Array,
  password: string | null,
): Result<ReadPackage> {
  const opened = unseal(file, bytes, password);
  if (!opened.ok) return opened;
  const files = unzipPackage(file, opened.value);
  if (!files.ok) return files;
  const signed = readSignedManifest(file, files.value);
  if (!signed.ok) return signed;
  const { manifest, signature } = signed.value;
  if (!isSigned(manifest, signature)) return refuse('signature-wrong', { file });
  const parts = readParts(file, manifest, files.value, hashBytes);
  if (!parts.ok) return parts;
  const { publicKey } = signature;
  return ok({ manifest, publicKey, fileHash: hashBytes(bytes), ...parts.value });
}

function unseal(file: string, bytes: Uint8Array, password: string | null): Result<Uint8Array> {
  if (!isSealed(bytes)) return ok(bytes);
  if (password === null || password === '') return refuse('package-password-needed', { file });
  const opened = openBytes(bytes, password);
  return opened === null ? refuse('package-password-wrong', { file }) : ok(opened);
}
