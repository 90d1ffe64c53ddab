import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { isEncrypted } from './ledger-place.ts';

/**
 * Folder of the window's own browser profile. An encrypted ledger gets another than a plain one, and the one of its plain time,
 * with an index and files in it, is removed. To be asked before the window opens.
 */
export async function windowProfile(dataFolder: string): Promise<string> {
  const plain = join(dataFolder, 'profile');
  if (!(await isEncrypted(createDiskFileSystem(dataFolder)))) return plain;
  // Another window may still be on it; then the next start removes it.
  await rm(plain, { recursive: true, force: true }).catch(() => undefined);
  return join(dataFolder, 'encrypted.profile');
}
