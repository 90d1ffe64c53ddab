import type { AtRestStatus, SystemKeyStore } from '../../../shared/host/at-rest.ts';
import type { RestoreDone, SnapshotChoice } from '../../../shared/host/snapshots.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { createAttempts } from '../accounts/attempts.ts';
import { openDataFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import { createHandler, type HandlerParts } from '../handler.ts';
import { type RestoreLedger, restoreDataFolder } from '../snapshots/restore-data-folder.ts';
import { createSnapshotKeeper, type SnapshotKeeper } from '../snapshots/snapshot-keeper.ts';
import { changeHeld, type HeldLedger } from './change-held.ts';
import { readKeyWraps, unwrapBySystem } from './key-wraps.ts';
import { createLedgerCipher } from './ledger-cipher.ts';
import { encryptedFolder, isEncrypted, within } from './ledger-place.ts';
import { secretOf, unlockLedger } from './unlock-ledger.ts';

/** A data folder's ledger behind one handler, locked until its secret is given, and opened anew when its encryption changes or it is put back. */
export interface LedgerHost {
  handle(request: Request): Promise<Response>;
  makeSnapshotIfDue(): Promise<void>;
  close(): Promise<void>;
}

export type HostParts = Omit<
  HandlerParts,
  'ledger' | 'snapshots' | 'restore' | 'attempts' | 'atRest'
> & {
  readonly dataFolder: string;
  readonly keyStore: SystemKeyStore | null;
};

/**
 * Opens a data folder for writing as far as that goes without asking: a plain ledger, or one this login's key store opens.
 * `ledger` is null while a person must unlock it. Refuses what `openDataFolder` refuses besides.
 */
export async function openUnasked(
  dataFolder: string,
  keyStore: SystemKeyStore | null,
): Promise<Result<HeldLedger>> {
  const root = createDiskFileSystem(dataFolder);
  const wraps = (await isEncrypted(root))
    ? await readKeyWraps(within(root, encryptedFolder))
    : null;
  const isBySystem = wraps?.ok === true && keyStore !== null;
  const dataKey = isBySystem ? unwrapBySystem(wraps.value, keyStore) : null;
  const cipher = dataKey === null ? null : createLedgerCipher(dataKey);
  if (wraps !== null && cipher === null) return ok({ ledger: null, cipher });
  const ledger = await openDataFolder(dataFolder, { write: true, cipher });
  return ledger.ok ? ok({ ledger: ledger.value, cipher }) : ledger;
}

export function createLedgerHost(parts: HostParts, opened: HeldLedger): LedgerHost {
  const { dataFolder, keyStore, ...shared } = parts;
  const root = createDiskFileSystem(dataFolder);
  const inOrder = createWorkQueue();
  let held = opened;
  let keeper: SnapshotKeeper | null = null;
  let restoring: Promise<unknown> | null = null;

  function makeHandler() {
    const { ledger } = held;
    keeper = ledger === null ? null : createSnapshotKeeper(ledger, dataFolder);
    return createHandler({
      ...shared,
      ledger,
      ...(keeper === null ? {} : { snapshots: keeper, restore }),
      attempts: createAttempts(root, Date.now),
      atRest: { status, unlock, change },
    });
  }

  function hold(next: HeldLedger): void {
    held = next;
    handler = makeHandler();
  }

  async function status(): Promise<Result<AtRestStatus>> {
    const store = keyStore && { backend: keyStore.backend, isProtecting: keyStore.isProtecting };
    const wraps = held.cipher === null ? null : await readKeyWraps(within(root, encryptedFolder));
    const opensBySystem = wraps?.ok === true && wraps.value.system !== null;
    const kind = held.ledger === null ? 'locked' : held.cipher === null ? 'plain' : 'unlocked';
    return ok({ kind, keyStore: store, opensBySystem });
  }

  /** One try at a time, so that many at once are counted as many. */
  const unlock = (secret: string) =>
    inOrder(async (): Promise<Result<AtRestStatus>> => {
      if (held.ledger !== null) return status();
      const cipher = await unlockLedger(dataFolder, secretOf(secret));
      if (!cipher.ok) return cipher;
      const ledger = await openDataFolder(dataFolder, { write: true, cipher: cipher.value });
      if (!ledger.ok) return ledger;
      hold({ ledger: ledger.value, cipher: cipher.value });
      return status();
    });

  const change: NonNullable<HandlerParts['atRest']>['change'] = (asked) =>
    inOrder(async () => {
      if (held.ledger === null) return refuse('ledger-encrypted');
      const changed = await changeHeld({ dataFolder, root, keyStore, hold }, held, asked);
      if (!changed.ok) return changed;
      const now = await status();
      return now.ok ? ok({ status: now.value, recoveryCode: changed.value }) : now;
    });

  /** Requests that come meanwhile wait, and are answered by the new handler. */
  const restore: RestoreLedger = (choice) =>
    inOrder(async () => {
      const work = replace(choice);
      restoring = work.catch(() => undefined);
      try {
        return await work;
      } finally {
        restoring = null;
      }
    });

  /** The ledger is closed, put back and opened again, so that nothing the old handler remembered outlives it. */
  async function replace(choice: SnapshotChoice): Promise<Result<RestoreDone>> {
    const { ledger, cipher } = held;
    if (ledger === null) return refuse('ledger-encrypted');
    await ledger.close();
    const restored = await restoreDataFolder(dataFolder, choice, cipher);
    const again = await openDataFolder(dataFolder, { write: true, cipher });
    // Without a ledger there is nothing to serve any more: the old handler goes on to say that it is closed.
    if (!again.ok) return again;
    hold({ ledger: again.value, cipher });
    return restored;
  }

  let handler = makeHandler();
  return {
    async handle(request) {
      await restoring;
      return handler(request);
    },
    makeSnapshotIfDue: () => keeper?.makeIfDue() ?? Promise.resolve(),
    close: () => inOrder(async () => held.ledger?.close()),
  };
}
