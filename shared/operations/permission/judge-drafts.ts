import type { Entry, EntryDraft } from '../../ledger/entry.ts';
import { actingOf } from '../../people/account-acting.ts';
import type { Acting } from '../../people/acting.ts';
import { ok, type Result } from '../../problems/problem.ts';
import type { OperationContext } from '../operation.ts';
import { projectEntry } from '../project-entry.ts';
import type { State } from '../rows.ts';
import { createFold } from '../state.ts';
import { isOpenToAll, judgeEntry } from './judge-entry.ts';
import { noBlocks, readBlocks } from './places.ts';

/**
 * Whether whoever acts may do anything at all: with accounts, only an account in use, and as that account stands in the ledger,
 * whatever the caller says of it.
 */
export function judgeActing(state: State, acting: Acting): Result<Acting> {
  if (state.accounts.size === 0) return ok(acting);
  const known = actingOf(state, acting.account, acting.isConfirmed);
  if (known.ok || known.problem.code === 'account-inactive') return known;
  // An operator without an account, who in the sample may do what he likes.
  if (acting.role === 'local-operator' && isOpenToAll(state)) return ok(acting);
  return { ok: false, problem: { code: 'sign-in-needed' } };
}

/**
 * Judges what a command is about to record, entry by entry, each by the state the ones before it leave. It judges what would
 * stand in the ledger and not what was asked, so that no operation can forget to say whose records it touches.
 */
export async function judgeDrafts(
  drafts: readonly EntryDraft[],
  state: State,
  context: OperationContext,
): Promise<Result<null>> {
  if (state.accounts.size === 0 && drafts.every(({ kind }) => !kind.startsWith('account-')))
    return ok(null);
  const isLimited = context.acting.stationId !== null;
  const blocks = isLimited ? await readBlocks(state, context.readBlob) : noBlocks;
  const fold = createFold(state);
  for (const draft of drafts) {
    const entry = {
      ...blankEntry,
      ...draft,
      actor: context.acting.account,
      device: context.device,
    };
    const problem = judgeEntry(fold.state, entry, blocks);
    if (problem !== null) return { ok: false, problem };
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
  }
  return ok(null);
}

/** What an entry gets when it is sealed; nothing of it bears on whether it is allowed. */
const blankEntry: Omit<Entry, 'kind' | 'subject' | 'payload' | 'actor' | 'device'> = {
  version: 1,
  seq: 1,
  // Behind every clock, so that it counts as a command of its own.
  hlc: '9999-12-31T23:59:59.999Z-9999',
  prevHash: '',
  hash: '',
};
