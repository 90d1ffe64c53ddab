import type { AtRestChange, SystemKeyStore } from '../../../shared/host/at-rest.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { type DiskFolder, openDataFolder } from '../data-folder.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import {
  decryptFolder,
  encryptFolder,
  rewrap,
  setPassword,
  setRecoveryCode,
} from './encrypt-folder.ts';
import { withSystem } from './key-wraps.ts';
import type { LedgerCipher } from './ledger-cipher.ts';
import { secretOf, unlockLedger } from './unlock-ledger.ts';

/** What a host holds of its data folder: `ledger` is null while it is locked, `cipher` while it is plain or locked. */
export interface HeldLedger {
  readonly ledger: DiskFolder | null;
  readonly cipher: LedgerCipher | null;
}

interface Place {
  readonly dataFolder: string;
  readonly root: FileSystemPort;
  readonly keyStore: SystemKeyStore | null;
  /** Takes what is open from now on. */
  hold(next: HeldLedger): void;
}

/**
 * Changes the encryption of a ledger that is open, and gives the recovery code where one was made. For turning it on and off
 * the ledger is closed meanwhile: whoever writes then is refused, and what was acknowledged before is in the copy.
 */
export async function changeHeld(
  place: Place,
  held: HeldLedger,
  change: AtRestChange,
): Promise<Result<string | null>> {
  const { dataFolder, root } = place;
  if (change.act === 'on') {
    if (held.cipher !== null) return refuse('ledger-already-encrypted');
    return whileClosed(place, held, async () => {
      const turned = await encryptFolder(dataFolder, change.password, Date.now());
      return turned.ok
        ? ok({ cipher: turned.value.cipher, code: turned.value.recoveryCode })
        : turned;
    });
  }
  const checked = await unlockLedger(dataFolder, secretOf(change.secret));
  if (!checked.ok) return checked;
  const cipher = checked.value;
  if (cipher === null) return refuse('ledger-not-encrypted');
  switch (change.act) {
    case 'off':
      return whileClosed(place, held, async () => {
        const turned = await decryptFolder(dataFolder, cipher, Date.now());
        return turned.ok ? ok({ cipher: null, code: null }) : turned;
      });
    case 'password':
      return setPassword(root, cipher, change.password);
    case 'recovery-code':
      return setRecoveryCode(root, cipher);
    case 'system': {
      const { keyStore } = place;
      if (change.opens && keyStore === null)
        return refuse('key-store-useless', { backend: 'none' });
      return rewrap(root, cipher, async (wraps) =>
        change.opens && keyStore !== null
          ? withSystem(wraps, cipher.dataKey, keyStore)
          : ok({ ...wraps, system: null }),
      );
    }
  }
}

async function whileClosed(
  place: Place,
  held: HeldLedger,
  work: () => Promise<
    Result<{ readonly cipher: LedgerCipher | null; readonly code: string | null }>
  >,
): Promise<Result<string | null>> {
  await held.ledger?.close();
  // Locked meanwhile: nothing is read or written through a ledger that is about to move.
  place.hold({ ledger: null, cipher: held.cipher });
  const done = await work();
  const cipher = done.ok ? done.value.cipher : held.cipher;
  const again = await openDataFolder(place.dataFolder, { write: true, cipher });
  if (again.ok) place.hold({ ledger: again.value, cipher });
  if (!done.ok) return done;
  return again.ok ? ok(done.value.code) : again;
}
