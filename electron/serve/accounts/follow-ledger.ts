import type { LedgerPort } from '../../../shared/host/ports.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { type Followed, foldOn } from '../../../shared/operations/fold-ledger.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { emptyState } from '../../../shared/operations/state.ts';
import { createWorkQueue } from '../disk/work-queue.ts';

/** The host's own fold of the ledger, brought up to its head whenever it is asked for. */
export function followLedger(ledger: Pick<LedgerPort, 'entries' | 'readBlob'>) {
  const inOrder = createWorkQueue();
  let folded: Pick<Followed, 'state' | 'head'> = { state: emptyState, head: emptyHead };
  let scanned = 0;
  let hasAccounts = false;
  const credentials = new Set<string>();

  function scan(entries: readonly Entry[]): void {
    for (const { kind, payload } of entries) {
      if (kind === 'account-recorded') hasAccounts = true;
      if (kind === 'account-key-set')
        credentials.add((payload.record as { readonly blob?: string } | undefined)?.blob ?? '');
    }
    scanned += entries.length;
  }

  const scanOn = () => inOrder(async () => scan(await ledger.entries(scanned)));

  return {
    /** Rows of the whole ledger, or of what of a damaged one can be read: the journal has checked its chains. */
    state: (): Promise<State> =>
      inOrder(async () => {
        const arrived = await ledger.entries(folded.head.position);
        if (arrived.length > 0) folded = await foldOn(folded, arrived, ledger);
        return folded.state;
      }),
    /** Whether any account was ever made; spares folding a ledger that has none. */
    async hasAccounts(): Promise<boolean> {
      await scanOn();
      return hasAccounts;
    },
    /** Whether a blob holds a private key under somebody's password. */
    async isCredential(sha256: string): Promise<boolean> {
      await scanOn();
      return credentials.has(sha256);
    },
  };
}
