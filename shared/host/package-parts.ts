import { unzipSync } from 'fflate';
import { decodeEntries } from '../ledger/decode-entries.ts';
import type { Entry } from '../ledger/entry.ts';
import { ok, type Result, refuse } from '../problems/problem.ts';
import type { z } from '../problems/zod.ts';
import { type PackageManifest, packageFormat, signedManifestSchema } from './package-manifest.ts';

export const manifestName = 'manifest.json';
export const entriesName = 'entries.jsonl';
export const blobFolder = 'blobs/';
const limitBytes = 4 * 1024 ** 3;
const limitFiles = 200_000;

/** Files of a package by their names in the archive; those that are none of a package are left out. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** What a package carries, each part as the manifest says. */
export interface PackageParts {
  readonly entries: readonly Entry[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** Unpacks a package's archive. Refuses `package-too-large` and `package-unreadable`. */
export function unzipPackage(file: string, bytes: Uint8Array): Result<PackageFiles> {
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

/** The manifest with its signature, which the caller has to check. Refuses `package-newer` and `package-unreadable`. */
export function readSignedManifest(
  file: string,
  files: PackageFiles,
): Result<z.output<typeof signedManifestSchema>> {
  const bytes = files[manifestName];
  if (bytes === undefined || files[entriesName] === undefined)
    return refuse('package-unreadable', { file, reason: manifestName });
  const value = parseText(bytes);
  const format = Reflect.get(Object(Reflect.get(Object(value), 'manifest')), 'format');
  if (typeof format === 'number' && format > packageFormat)
    return refuse('package-newer', { file, found: format });
  const parsed = signedManifestSchema.safeParse(value);
  if (!parsed.success) return refuse('package-unreadable', { file, reason: manifestName });
  return ok(parsed.data);
}

/** Entries and blobs, each hashed against the manifest. Refuses `package-altered` and `package-newer`. */
export function readParts(
  file: string,
  manifest: PackageManifest,
  files: PackageFiles,
  hashOf: (bytes: Uint8Array) => string,
): Result<PackageParts> {
  const lines = files[entriesName];
  if (lines === undefined || hashOf(lines) !== manifest.entries.sha256)
    return refuse('package-altered', { file, part: entriesName });
  const entries = readEntries(lines);
  if (entries === 'newer') return refuse('package-newer', { file, found: packageFormat + 1 });
  if (entries === null || entries.length !== manifest.entries.count)
    return refuse('package-altered', { file, part: entriesName });
  const blobs = new Map<string, Uint8Array>();
  for (const { sha256 } of manifest.blobs) {
    const blob = files[`${blobFolder}${sha256}`];
    if (blob === undefined || hashOf(blob) !== sha256)
      return refuse('package-altered', { file, part: `${blobFolder}${sha256.slice(0, 8)}…` });
    blobs.set(sha256, blob);
  }
  return ok({ entries, blobs });
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
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
