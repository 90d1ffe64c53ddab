import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { hashBytes } from '../disk/hash-bytes.ts';
import { decodeEntries } from '../journal/decode-entries.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { isSigned } from '../keys/device-key.ts';
import { parseJson } from '../parse-json.ts';
import { type PackageManifest, packageFormat, signedManifestSchema } from './manifest.ts';
import { isSealed, openBytes, sealBytes } from './seal-bytes.ts';

const manifestName = 'manifest.json';
const entriesName = 'entries.jsonl';
const blobFolder = 'blobs/';
const limitBytes = 4 * 1024 ** 3;
const limitFiles = 200_000;

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
  const files = unzip(file, opened.value);
  if (!files.ok) return files;
  const manifestBytes = files.value[manifestName];
  const lines = files.value[entriesName];
  if (manifestBytes === undefined || lines === undefined)
    return refuse('package-unreadable', { file, reason: manifestName });
  const signed = readManifest(file, manifestBytes);
  if (!signed.ok) return signed;
  const { manifest, signature } = signed.value;
  if (hashBytes(lines) !== manifest.entries.sha256)
    return refuse('package-altered', { file, part: entriesName });
  const entries = readEntries(lines);
  if (entries === 'newer') return refuse('package-newer', { file, found: packageFormat + 1 });
  if (entries === null || entries.length !== manifest.entries.count)
    return refuse('package-altered', { file, part: entriesName });
  const blobs = new Map<string, Uint8Array>();
  for (const { sha256 } of manifest.blobs) {
    const blob = files.value[`${blobFolder}${sha256}`];
    if (blob === undefined || hashBytes(blob) !== sha256)
      return refuse('package-altered', { file, part: `${blobFolder}${sha256.slice(0, 8)}…` });
    blobs.set(sha256, blob);
  }
  const { publicKey } = signature;
  return ok({ manifest, publicKey, fileHash: hashBytes(bytes), entries, blobs });
}

function unseal(file: string, bytes: Uint8Array, password: string | null): Result<Uint8Array> {
  if (!isSealed(bytes)) return ok(bytes);
  if (password === null || password === '') return refuse('package-password-needed', { file });
  const opened = openBytes(bytes, password);
  return opened === null ? refuse('package-password-wrong', { file }) : ok(opened);
}

function unzip(file: string, bytes: Uint8Array): Result<Record<string, Uint8Array>> {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isOurs = name === manifestName || name === entriesName || name.startsWith(blobFolder);
        total += originalSize;
        count++;
        if (total > limitBytes || count > limitFiles) throw new RangeError('too large');
        return isOurs;
      },
    });
    return ok(files);
  } catch (error) {
    if (error instanceof RangeError) return refuse('package-too-large', { file, limitBytes });
    return refuse('package-unreadable', { file, reason: 'zip' });
  }
}

function readManifest(file: string, bytes: Uint8Array) {
  const value = parseJson(bytes);
  const format = Reflect.get(Object(Reflect.get(Object(value), 'manifest')), 'format');
  if (typeof format === 'number' && format > packageFormat)
    return refuse('package-newer', { file, found: format });
  const parsed = signedManifestSchema.safeParse(value);
  if (!parsed.success) return refuse('package-unreadable', { file, reason: manifestName });
  const { manifest, signature } = parsed.data;
  return isSigned(manifest, signature) ? ok(parsed.data) : refuse('signature-wrong', { file });
}

function readEntries(lines: Uint8Array): readonly Entry[] | 'newer' | null {
  const texts = new TextDecoder()
    .decode(lines)
    .split('\n')
    .filter((line) => line !== '');
  if (texts.length === 0) return [];
  try {
    const decoded = decodeEntries(texts.map((text) => JSON.parse(text)));
    return decoded === 'unreadable' ? null : decoded;
  } catch {
    return null;
  }
}
