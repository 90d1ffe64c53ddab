import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { restoredJournal } from '../snapshots/unfinished-restore.ts';
import type { LedgerCipher } from './ledger-cipher.ts';

/** The folder an encrypted ledger lives in; that it is there says that the ledger is encrypted. */
export const encryptedFolder = 'encrypted';

/** Whether the ledger of a data folder is encrypted. */
export async function isEncrypted(dataFolder: FileSystemPort): Promise<boolean> {
  return (await dataFolder.list(encryptedFolder)) !== null;
}

/**
 * Files of a data folder's ledger, wherever they lie in it. Refuses `ledger-encrypted` without the key, and
 * `journal-gone`.
 */
export async function ledgerFiles(
  dataFolder: FileSystemPort,
  cipher: LedgerCipher | null,
): Promise<Result<FileSystemPort>> {
  if (!(await isEncrypted(dataFolder))) return ok(dataFolder);
  if (cipher === null) return refuse('ledger-encrypted');
  const files = encryptedFiles(dataFolder, cipher);
  // It was made of a journal, and a new one must not be begun over what is left of it.
  // A restored journal alone is one whose last step is still to be done.
  const names = (await files.list('journal')) ?? (await files.list(restoredJournal)) ?? [];
  const isThere = names.some((name) => name.endsWith('.lwj'));
  return isThere ? ok(files) : refuse('journal-gone', { folder: encryptedFolder });
}

/** An encrypted ledger's files. */
export function encryptedFiles(
  dataFolder: FileSystemPort,
  cipher: LedgerCipher,
  folder = encryptedFolder,
): FileSystemPort {
  return { ...within(dataFolder, folder), cipher };
}

/** A folder's files under paths relative to it. */
export function within(files: FileSystemPort, folder: string): FileSystemPort {
  const place = (path: string) => (path === '' ? folder : `${folder}/${path}`);
  return {
    list: (path) => files.list(place(path)),
    makeFolder: (path) => files.makeFolder(place(path)),
    syncFolder: (path) => files.syncFolder(place(path)),
    open: (path, mode) => files.open(place(path), mode),
    rename: (from, to) => files.rename(place(from), place(to)),
    remove: (path) => files.remove(place(path)),
    removeFolder: (path) => files.removeFolder(place(path)),
  };
}
