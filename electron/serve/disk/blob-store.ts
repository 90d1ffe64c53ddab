import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { diskProblem } from './disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from './file-system-port.ts';
import { hashBytes } from './hash-bytes.ts';
import { createWorkQueue } from './work-queue.ts';

/** Files kept by the SHA-256 of their content, in `blobs/ab/<sha256>`. */
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
      const bytes = await readWhole(files, `${folderOf(sha256)}/${sha256}`);
      if (bytes === null) return refuse('blob-missing', { sha256 });
      return hashBytes(bytes) === sha256 ? ok(bytes) : refuse('blob-damaged', { sha256 });
    } catch (error) {
      return { ok: false, problem: diskProblem(error, 'blobs') };
    }
  }

  async function put(bytes: Uint8Array): Promise<Result<string>> {
    const sha256 = hashBytes(bytes);
    try {
      const folder = folderOf(sha256);
      await keepFolder(folder);
      // A process that was killed may have put it there and not yet made its name last.
      if ((await read(sha256)).ok) await files.syncFolder(folder);
      else await replaceFile(files, folder, sha256, bytes);
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

function folderOf(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}`;
}
