import { Dexie } from 'dexie';
import { indexMemoryKey, indexName } from './dexie-index.ts';
import type { LedgerIndex } from './ledger-index.ts';

/**
 * The index of an encrypted ledger: none. Its rows are held in the page's memory only and folded anew at every start; what an
 * index of its plain time left in this browser is deleted.
 */
export function createMemoryIndex(
  ledgerId: string,
  memory: Pick<Storage, 'removeItem'> = localStorage,
): LedgerIndex {
  return {
    async read() {
      memory.removeItem(indexMemoryKey(ledgerId));
      // Another tab may still hold it; it is tried again at the next start.
      void Dexie.delete(indexName(ledgerId)).catch(() => undefined);
      return { kind: 'missing' };
    },
    replace: async () => undefined,
    follow: async () => undefined,
    close: () => undefined,
  };
}
