import type { Entry, LedgerHead } from '../ledger/entry.ts';
import type { Problem, Result } from '../problems/problem.ts';

/** What the host says about the ledger it holds. */
export type JournalStatus =
  | { readonly kind: 'empty'; readonly device: string }
  | {
      readonly kind: 'open';
      readonly device: string;
      readonly ledgerId: string;
      readonly head: LedgerHead;
      /** Bytes of an unacknowledged last record cut when the journal was opened, 0 when none. */
      readonly cutBytes: number;
      /** True when the cut record had been acknowledged before: the file was shortened from outside. */
      readonly cutWasSaved: boolean;
      /** Said when a dead holder's lock was taken over. */
      readonly lockTakenOver: boolean;
      /** Whether the ledger is encrypted on its disc: then the page keeps nothing of it either. */
      readonly isEncrypted: boolean;
    }
  | {
      readonly kind: 'damaged';
      readonly ledgerId: string | null;
      /** Entries before the damage, still readable. */
      readonly readableEntries: number;
      readonly problem: Problem;
      readonly file: string;
      readonly byteOffset: number;
    };

/** The journal and blobs of one data folder, wherever they are. `append` resolves after fdatasync. */
export interface LedgerPort {
  status(): Promise<JournalStatus>;
  /** Entries behind a position of the journal, of all devices, in the order they arrived. */
  entries(afterPosition: number): Promise<readonly Entry[]>;
  /** Appends one command of this device; `head-moved` when the journal does not end at `expected` any more. */
  append(
    expected: Pick<LedgerHead, 'position' | 'hash'>,
    entries: readonly Entry[],
  ): Promise<Result<LedgerHead>>;
  putBlob(bytes: Uint8Array): Promise<Result<string>>;
  /** Fails with code `blob-missing` or `blob-damaged`. */
  readBlob(sha256: string): Promise<Result<Uint8Array>>;
}

/** What only a desktop can do; the page's own host answers with the browser's means. */
export interface HostBridge {
  readonly kind: 'electron' | 'page';
  readonly platform: string;
  saveFile(
    suggestedName: string,
    bytes: Uint8Array,
    mediaType: string,
  ): Promise<'saved' | 'cancelled'>;
  print(): Promise<void>;
  onCommand(listener: (commandName: string) => void): () => void;
}
