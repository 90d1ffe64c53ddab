import type { LedgerCipher } from '../at-rest/ledger-cipher.ts';

/** One open file. Offsets and sizes in bytes. */
export interface OpenFile {
  size(): Promise<number>;
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  write(offset: number, bytes: Uint8Array): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Resolves once content and size are on the disc (fdatasync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The files of one data folder, by `/`-separated paths relative to it; `''` is the folder itself. Every file the ledger lives
 * in is reached through this port, so that the crash tests can run the same code on a model disc. Failures are thrown as
 * Node's errors with their `code`.
 */
export interface FileSystemPort {
  /** What the ledger in these files is encrypted with; left out where it is plain. */
  readonly cipher?: LedgerCipher;
  /** Names in a folder in text order, null when there is no such folder. */
  list(folder: string): Promise<readonly string[] | null>;
  /** Makes a folder whose parent exists; no harm when it is there. */
  makeFolder(folder: string): Promise<void>;
  /** Makes the names in a folder (created, renamed, removed) last. */
  syncFolder(folder: string): Promise<void>;
  /** `read` and `edit` give null when the file is missing; `create` starts an empty file, whatever was there. */
  open(file: string, mode: 'read' | 'edit' | 'create'): Promise<OpenFile | null>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Removes a folder with nothing in it; no harm when it is missing. */
  removeFolder(folder: string): Promise<void>;
}

/** All bytes of a file, null when it is missing. */
export async function readWhole(
  files: FileSystemPort,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await files.open(path, 'read');
  if (file === null) return null;
  try {
    return await file.read(0, await file.size());
  } finally {
    await file.close();
  }
}

/** Puts a file in place whole or not at all: temporary file → sync → rename → sync of its folder. */
export async function replaceFile(
  files: FileSystemPort,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const temporary = `${prefix}${name}.tmp`;
  try {
    await writeSynced(files, temporary, bytes);
  } catch (error) {
    // On a full disc what was half written would stand in the way of everything else.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.rename(temporary, `${prefix}${name}`);
  await files.syncFolder(folder);
}

async function writeSynced(files: FileSystemPort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'create');
  if (file === null) throw new Error(`Creating ${path} gave no file`);
  try {
    await file.write(0, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
