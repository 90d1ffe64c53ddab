import type { Account, AccountKey } from '../../shared/people/account-records.ts';
import type { Result } from '../../shared/problems/problem.ts';

/** What the host says of accounts and of who is signed in at this window. */
export interface AccountStatus {
  readonly hasAccounts: boolean;
  /** The sample, or no accounts: who does not sign in is the local operator. */
  readonly isOpen: boolean;
  readonly account: Account | null;
  /** The password was set by an administrator: it signs nothing until replaced. */
  readonly mustChangePassword: boolean;
}

/** A new password: for the first account, for one's own, or by an administrator for another's. */
export type NewPassword =
  | { readonly for: 'first'; readonly account: string; readonly password: string }
  | { readonly for: 'own'; readonly current: string; readonly password: string }
  | { readonly for: 'other'; readonly account: string; readonly password: string };

/** Signing in at the host. Passwords go there and nowhere else; keys stay there. */
export interface AccountPort {
  status(): Promise<Result<AccountStatus>>;
  signIn(account: string, password: string): Promise<Result<AccountStatus>>;
  signOut(): Promise<void>;
  /** Gives the password again for the signature that follows. */
  confirm(password: string): Promise<Result<null>>;
  /** Makes a key for a new password; the operation that records it takes it as `key`. */
  makeKey(request: NewPassword): Promise<Result<Pick<AccountKey, 'alg' | 'publicKey' | 'blob'>>>;
}
