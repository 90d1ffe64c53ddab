import type { FileSystemPort } from '../disk/file-system-port.ts';
import { finishRestore } from '../snapshots/unfinished-restore.ts';
import { settleChange } from './change-encryption.ts';
import { encryptedFolder, isEncrypted, within } from './ledger-place.ts';

/**
 * Finishes in a data folder what a stop left half done: a change of its encryption, then putting its ledger back, wherever that
 * lies. The caller holds the writer's lock.
 */
export async function settleFolder(root: FileSystemPort): Promise<void> {
  await settleChange(root);
  await finishRestore((await isEncrypted(root)) ? within(root, encryptedFolder) : root);
}
