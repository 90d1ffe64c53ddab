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
