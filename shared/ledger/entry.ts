/** A value JSON can carry. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What an operation asks to be recorded; sealing adds who, when and the chain. */
export interface EntryDraft {
  /** Kind of entry, kebab-case past tense: `track-imported`. */
  readonly kind: string;
  /** Id of the thing the entry is about. */
  readonly subject: string;
  readonly payload: { readonly [key: string]: JsonValue };
}

/**
 * One immutable fact of the ledger. The hash covers the canonical JSON of every other field but `sig`;
 * `prevHash` is the hash of the same device's entry before it (64 zeros for its first).
 * Entries of one command share one `hlc`, so a command is undone as a whole.
 */
export interface Entry extends EntryDraft {
  readonly version: 1;
  readonly device: string;
  /** 1 for a device's first entry, then without holes. */
  readonly seq: number;
  /** Hybrid logical clock `YYYY-MM-DDThh:mm:ss.sssZ-cccc`, sorts as text. */
  readonly hlc: string;
  /** Account or operator that acted. */
  readonly actor: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly sig?: string;
}

/** Where a device's chain ends; `{seq: 0, hash: 64 zeros}` before its first entry. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
  /** Clock of the last entry, empty before the first. */
  readonly hlc: string;
}

/**
 * Where a journal ends. It holds the chains of several devices, in the order their entries arrived here; what comes next is
 * checked against this, and the place behind `position` is where reading on begins.
 */
export interface LedgerHead {
  /** Entries in the journal, of all devices together. */
  readonly position: number;
  /** Hash of the entry that arrived last, 64 zeros before the first. */
  readonly hash: string;
  /** The latest clock of any entry, empty before the first: this device's next one stands after it. */
  readonly hlc: string;
  /** End of each device's chain, by device. */
  readonly chains: Readonly<Record<string, ChainHead>>;
}
