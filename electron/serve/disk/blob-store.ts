import { sha256Hex } from '../../../shared/ledger/hash.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { diskProblem } from './disk-problem.ts';
import { type FileSystemPort, readWhole, replaceFile } from './file-system-port.ts';
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

  async function read(sha256: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
    if (!isSha256(sha256)) return refuse('blob-missing', { sha256 });
    try {
      const bytes = await readWhole(files, `${folderOf(sha256)}/${sha256}`);
      if (bytes === null) return refuse('blob-missing', { sha256 });
      return sha256Hex(bytes) === sha256 ? ok(bytes) : refuse('blob-damaged', { sha256 });
    } catch (error) {
      return { ok: false, problem: diskProblem(error, 'blobs') };
    }
  }

  async function put(bytes: Uint8Array): Promise<Result<string>> {
    const sha256 = sha256Hex(bytes);
    try {
      if ((await read(sha256)).ok) return ok(sha256);
      await makeFolders(files, folderOf(sha256));
      await replaceFile(files, folderOf(sha256), sha256, bytes);
      return ok(sha256);
    } catch (error) {
      return { ok: false, problem: diskProblem(error, 'blobs') };
    }
  }

  return { read, put: (bytes) => inOrder(() => put(bytes)) };
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function folderOf(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}`;
}

async function makeFolders(files: FileSystemPort, folder: string): Promise<void> {
  if ((await files.list(folder)) !== null) return;
  await files.makeFolder('blobs');
  await files.syncFolder('');
  await files.makeFolder(folder);
  await files.syncFolder('blobs');
}
