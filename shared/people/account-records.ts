import type { Role } from './acting.ts';

/** 账户: what an administrator says of it. Its name is never changed nor given to another: entries carry it as `actor`. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** The person behind it; null can sign nothing. */
  readonly personId: string | null;
  readonly role: Role;
  /** May manage accounts; whatever the role. */
  readonly isAdministrator: boolean;
  /** 派出所 a duty officer is limited to; null is no limit. */
  readonly stationId: string | null;
  readonly isActive: boolean;
}

/** The key an account signs its entries with, and where the private half lies under the password. */
export interface AccountKey {
  /** The account's id. */
  readonly id: string;
  readonly alg: 'ECDSA-P256-SHA256';
  /** SPKI, base64. */
  readonly publicKey: string;
  /** SHA-256 of the blob with the private half. */
  readonly blob: string;
  /** A password somebody else set opens the ledger, but signs nothing until it is replaced. */
  readonly setBy: 'self' | 'administrator';
}
