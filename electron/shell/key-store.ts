import { safeStorage } from 'electron';
import type { SystemKeyStore } from '../../shared/host/at-rest.ts';

/** The key store of this login, by Electron. To be asked once the app is ready; before that nothing is available. */
export function systemKeyStore(): SystemKeyStore {
  const backend = backendOf();
  const isAvailable = safeStorage.isEncryptionAvailable();
  return {
    backend,
    // `basic_text` encrypts with a password that stands in the program.
    isProtecting: isAvailable && backend !== 'basic_text' && backend !== 'unknown',
    wrap: (bytes) => safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
    unwrap: (bytes) => Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64'),
  };
}

function backendOf(): string {
  if (process.platform === 'darwin') return 'keychain';
  if (process.platform === 'win32') return 'dpapi';
  return safeStorage.getSelectedStorageBackend();
}
