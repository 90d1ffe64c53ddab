import type { FileSystemPort } from '../disk/file-system-port.ts';

/** Where a restored journal stands, whole, until it takes the old one's place. */
export const restoredJournal = 'journal.restored';

/** Whether a folder of this name is what restoring in place built, or put aside. */
export function isReplaced(name: string): boolean {
  return name === restoredJournal || /^(journal|checkpoints)\.replaced-/.test(name);
}

/**
 * Puts a restored journal in its place when the machine stopped just after the old one was put aside. Without a journal the
 * restored one is whole: the old one goes only once it is. The caller holds the writer's lock.
 */
export async function finishRestore(files: FileSystemPort): Promise<void> {
  if ((await files.list('journal')) !== null) return;
  if ((await files.list(restoredJournal)) === null) return;
  await files.rename(restoredJournal, 'journal');
  await files.syncFolder('');
}
