import type { Entry } from '../../ledger/entry.ts';
import { inOrder } from '../../ledger/entry-order.ts';
import { createKnowledge, joinedKind, transferKind } from '../../ledger/knowledge.ts';
import type { Problem } from '../../problems/problem.ts';
import { projectEntry } from '../project-entry.ts';
import { createFold } from '../state.ts';
import { judgeEntry } from './judge-entry.ts';
import { noBlocks, type Places } from './places.ts';

/** An entry its author was not allowed to make, and why. */
export interface Forbidden {
  readonly entry: Entry;
  readonly problem: Problem;
}

/**
 * Entries of a whole ledger, of all devices, that their authors were not allowed to make. An entry stands when the rules allow
 * it by all that counts before it, or by what its device could know: who had not yet heard of an account, or of its end, did
 * no wrong. `isAsked` limits the judging, not the reading, to some entries.
 */
export function findForbidden(
  entries: readonly Entry[],
  blocks: Places['blocks'] = noBlocks,
  isAsked: (entry: Entry) => boolean = () => true,
): Forbidden[] {
  const ordered = inOrder(entries);
  const fold = createFold();
  const knowledge = createKnowledge();
  const views = createViews(ordered, knowledge);
  const found: Forbidden[] = [];
  for (const [index, entry] of ordered.entries()) {
    if (isAsked(entry)) {
      const problem = judgeEntry(fold.state, entry, blocks);
      if (problem !== null && judgeEntry(views.of(entry, index), entry, blocks) !== null)
        found.push({ entry, problem });
    }
    knowledge.follow(entry);
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
  }
  return found;
}

/** The ledger as single devices knew it, kept and followed on, since what is asked of one is asked again. */
function createViews(ordered: readonly Entry[], knowledge: ReturnType<typeof createKnowledge>) {
  const views = new Map<string, { fold: ReturnType<typeof createFold>; upTo: number }>();
  const take = (fold: ReturnType<typeof createFold>, entry: Entry) => {
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
  };
  return {
    of(entry: Entry, index: number) {
      const { device } = entry;
      const kept = views.get(device);
      const own = ordered.slice(kept?.upTo ?? 0, index).filter((other) => other.device === device);
      const hasLearned = own.some(({ kind }) => kind === joinedKind || kind === transferKind);
      if (kept === undefined || hasLearned) {
        const fold = createFold();
        for (const other of ordered.slice(0, index))
          if (knowledge.knew(entry, other.device, other.seq)) take(fold, other);
        views.set(device, { fold, upTo: index });
        return fold.state;
      }
      for (const other of own) take(kept.fold, other);
      views.set(device, { fold: kept.fold, upTo: index });
      return kept.fold.state;
    },
  };
}
