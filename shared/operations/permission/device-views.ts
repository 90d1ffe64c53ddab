import type { Entry } from '../../ledger/entry.ts';
import { type createKnowledge, joinedKind, transferKind } from '../../ledger/knowledge.ts';
import { projectEntry } from '../project-entry.ts';
import type { State } from '../rows.ts';
import { createFold } from '../state.ts';

type Fold = ReturnType<typeof createFold>;

/**
 * The ledger as single devices could know it. Whoever had not yet heard of an account, or of its end, did no wrong: an entry is
 * judged by its device's view too. `ordered` is the ledger in the order it counts in, `refused` what changes no row; a view is
 * kept and followed on, since what is asked of a device once is asked again.
 */
export function createDeviceViews(
  ordered: readonly Entry[],
  knowledge: ReturnType<typeof createKnowledge>,
  refused: ReadonlySet<Entry>,
) {
  const views = new Map<string, { readonly fold: Fold; readonly upTo: number }>();
  function take(fold: Fold, entry: Entry): void {
    if (refused.has(entry)) return;
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
  }
  return {
    /** What the device of an entry could know right before it; `index` is the entry's place in the order. */
    of(entry: Entry, index: number): State {
      const kept = views.get(entry.device);
      const own = ordered
        .slice(kept?.upTo ?? 0, index)
        .filter((other) => other.device === entry.device);
      const hasLearned = own.some(({ kind }) => kind === joinedKind || kind === transferKind);
      const fold = kept === undefined || hasLearned ? createFold() : kept.fold;
      if (fold === kept?.fold) for (const other of own) take(fold, other);
      else
        for (const other of ordered.slice(0, index))
          if (knowledge.knew(entry, other.device, other.seq)) take(fold, other);
      views.set(entry.device, { fold, upTo: index });
      return fold.state;
    },
  };
}
