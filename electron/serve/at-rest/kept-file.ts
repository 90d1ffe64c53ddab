import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';

/**
 * Content of a file that is encrypted where its ledger is: null when it is missing, `damaged` when it cannot be opened with the
 * ledger's key.
 */
export async function readKept(
  files: FileSystemPort,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null | 'damaged'> {
  const bytes = await readWhole(files, path);
  if (bytes === null || files.cipher === undefined) return bytes;
  return files.cipher.openFile(path, bytes) ?? 'damaged';
}

/** Puts such a file in place whole or not at all. */
export async function replaceKept(
  files: FileSystemPort,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = folder === '' ? name : `${folder}/${name}`;
  await replaceFile(files, folder, name, files.cipher?.sealFile(path, bytes) ?? bytes);
}
