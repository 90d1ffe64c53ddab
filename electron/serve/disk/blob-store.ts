import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { readKept, replaceKept } from '../at-rest/kept-file.ts';
import { diskProblem } from './disk-problem.ts';
import { type FileSystemPort, replaceFile } from './file-system-port.ts';
import { hashBytes } from './hash-bytes.ts';
import { createWorkQueue } from './work-queue.ts';

/** Files kept by the SHA-256 of their content, in `blobs/ab/<sha256>`; where the ledger is encrypted, by a name only its key tells. */
export interface BlobStore {
  /** Resolves with the hash once the bytes are on disc. Bytes already there are not written again. */
  put(bytes: Uint8Array): Promise<Result<string>>;
  /** Fails with `blob-missing` or `blob-damaged`; bytes that do not match their name are never given out. */
  read(sha256: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

export function createBlobStore(files: FileSystemPort): BlobStore {
  const inOrder = createWorkQueue();
  const kept = new Set<string>();

  async function read(sha256: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
    if (!isSha256(sha256)) return refuse('blob-missing', { sha256 });
    try {
      const bytes = await readKept(files, blobPath(blobName(files, sha256)));
      if (bytes === null) return refuse('blob-missing', { sha256 });
      if (bytes === 'damaged' || hashBytes(bytes) !== sha256)
        return refuse('blob-damaged', { sha256 });
      return ok(bytes);
    } catch (error) {
      return { ok: false, problem: diskProblem(error, 'blobs') };
    }
  }

  async function put(bytes: Uint8Array): Promise<Result<string>> {
    const sha256 = hashBytes(bytes);
    try {
      const name = blobName(files, sha256);
      const folder = folderOf(name);
      await keepFolder(folder);
      // A process that was killed may have put it there and not yet made its name last.
      if ((await read(sha256)).ok) await files.syncFolder(folder);
      else await replaceKept(files, folder, name, bytes);
      return ok(sha256);
    } catch (error) {
      return { ok: false, problem: diskProblem(error, 'blobs') };
    }
  }

  /** Makes a folder and its name last, once while the store is open: it may be there and yet not last. */
  async function keepFolder(folder: string): Promise<void> {
    if (kept.has(folder)) return;
    await files.makeFolder('blobs');
    await files.syncFolder('');
    await files.makeFolder(folder);
    await files.syncFolder('blobs');
    kept.add(folder);
  }

  return { read, put: (bytes) => inOrder(() => put(bytes)) };
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Puts a file under a name that is not its hash: a blob that is encrypted already. */
export async function putAsItIs(
  files: FileSystemPort,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  try {
    const folder = folderOf(name);
    await files.makeFolder('blobs');
    await files.syncFolder('');
    await files.makeFolder(folder);
    await files.syncFolder('blobs');
    await replaceFile(files, folder, name, bytes);
    return ok(name);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, 'blobs') };
  }
}

/** Name of the file a blob lies in. */
export function blobName(files: Pick<FileSystemPort, 'cipher'>, sha256: string): string {
  return files.cipher?.blobName(sha256) ?? sha256;
}

/** Path of the file of that name. */
export function blobPath(name: string): string {
  return `${folderOf(name)}/${name}`;
}

function folderOf(name: string): string {
  return `blobs/${name.slice(0, 2)}`;
}
