import type { LedgerHead } from '../../shared/ledger/entry.ts';
import type { RowChange, State } from '../../shared/operations/rows.ts';

/** What the index holds when it is read at start. */
export type IndexContent =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | {
      readonly kind: 'read';
      readonly state: State;
      readonly head: LedgerHead;
      /** So many steps lie behind its base that it is better written anew. */
      readonly isLong: boolean;
    };

/** One step of the ledger: from `before`, over `changes`, to `state` at `head`. */
export interface IndexStep {
  readonly before: LedgerHead;
  /** Null when the state was made anew: then it is written whole. */
  readonly changes: readonly RowChange[] | null;
  readonly state: State;
  readonly head: LedgerHead;
}

/** A rebuildable copy of the fold. It is never the only copy, so no failure of it is a failure of the ledger. */
export interface LedgerIndex {
  read(): Promise<IndexContent>;
  /** Throws the old content away, whatever its condition, and writes this state whole. */
  replace(state: State, head: LedgerHead): Promise<void>;
  /** Follows one step, unless another tab has taken the index as far already. */
  follow(step: IndexStep): Promise<void>;
  close(): void;
}
