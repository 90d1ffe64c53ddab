import type { Result } from '../problems/problem.ts';

/**
 * The key store of the operating system's login, as the shell knows it. Handed to the host inside the program and never to the
 * page: what it opens is the ledger's key.
 */
export interface SystemKeyStore {
  /** Name of what keeps the keys: `keychain`, `dpapi`, `gnome_libsecret`, `basic_text` … */
  readonly backend: string;
  /** False for `basic_text`, whose password stands in the program, and where there is no store. */
  readonly isProtecting: boolean;
  wrap(bytes: Uint8Array): Uint8Array;
  /** Throws when another login or machine wrapped it. */
  unwrap(bytes: Uint8Array): Uint8Array;
}

/** What the page is told of a ledger's encryption; never a key. */
export interface AtRestStatus {
  readonly kind: 'plain' | 'locked' | 'unlocked';
  /** The key store of this login; null where the program runs without one. */
  readonly keyStore: { readonly backend: string; readonly isProtecting: boolean } | null;
  /** Whether this login opens the ledger without being asked. */
  readonly opensBySystem: boolean;
}

/** A change to a ledger's encryption. All but the first need the password, or the code, as `secret`. */
export type AtRestChange =
  | { readonly act: 'on'; readonly password: string }
  | { readonly act: 'off'; readonly secret: string }
  | { readonly act: 'password'; readonly secret: string; readonly password: string }
  | { readonly act: 'recovery-code'; readonly secret: string }
  | { readonly act: 'system'; readonly secret: string; readonly opens: boolean };

export interface AtRestChanged {
  readonly status: AtRestStatus;
  /** A new recovery code, shown this once; null where the change made none. */
  readonly recoveryCode: string | null;
}

/** Encryption of the ledger the host holds. */
export interface AtRestPort {
  status(): Promise<Result<AtRestStatus>>;
  /** Opens it with the password or the recovery code, whichever the text is. */
  unlock(secret: string): Promise<Result<AtRestStatus>>;
  change(change: AtRestChange): Promise<Result<AtRestChanged>>;
}
