import type { Entry, EntryDraft } from '../../ledger/entry.ts';
import { inOrder } from '../../ledger/entry-order.ts';
import { type Result, refuse } from '../../problems/problem.ts';
import { draftPut, draftRemove, makeDraft, type RecordTable, recordKinds } from '../entry-kinds.ts';
import { type OperationContext, type Performed, record } from '../operation.ts';
import { commandIdOf, isReadableEntry, projectEntry } from '../project-entry.ts';
import type { CommandRow, State } from '../rows.ts';
import { createFold } from '../state.ts';

/**
 * Takes a command back by entries that put every record it touched as it stood before. Refuses `undo-unreadable` for what a
 * newer program wrote, `undo-overtaken` where somebody else has changed one of those records since, and `undo-signed` where a
 * sign-off rests on one of them.
 */
export async function takeBack(
  command: CommandRow,
  state: State,
  context: OperationContext,
): Promise<Result<Performed>> {
  const entries = await context.readEntries(0);
  const own = entries.filter((entry) => commandIdOf(entry) === command.id);
  const subjects = new Set(own.map((entry) => entry.subject));
  // A record is touched by entries about it alone, so that nothing else needs folding.
  const about = inOrder(entries.filter((entry) => subjects.has(entry.subject)));
  const { before, after } = foldRound(about, command);
  const touched = findTouched(before, own);
  if (touched === null) return refuse('undo-unreadable', { kinds: command.kinds.join(', ') });
  for (const [table, ids] of touched)
    for (const id of ids)
      if (JSON.stringify(after[table].get(id)) !== JSON.stringify(state[table].get(id)))
        return refuse('undo-overtaken', { kind: recordKinds[table].put });
  const block = findSignedBlock(state, touched);
  if (block !== null) return refuse('undo-signed', { block });
  const drafts = [...touched].flatMap(([table, ids]) =>
    [...ids].flatMap((id) => draftReturn(table, id, before, state)),
  );
  const marker = makeDraft('command-undone', command.id, { version: 1, undoes: command.id });
  return record([marker, ...drafts], { undone: command.id, kinds: [...command.kinds] });
}

/** The records of some entries as they stood before a command and right after it. */
function foldRound(about: readonly Entry[], command: CommandRow): { before: State; after: State } {
  const isBefore = (entry: Entry) =>
    entry.hlc < command.hlc || (entry.hlc === command.hlc && entry.device < command.device);
  const before = createFold();
  const after = createFold();
  for (const entry of about) {
    const isOwn = commandIdOf(entry) === command.id;
    if (!isOwn && !isBefore(entry)) continue;
    const changes = projectEntry(after.state, entry);
    for (const change of changes) after.apply(change);
    if (!isOwn) for (const change of changes) before.apply(change);
  }
  return { before: before.state, after: after.state };
}

/** Ids of the records a command touched, by table; null when one of its entries is beyond this program. */
function findTouched(before: State, own: readonly Entry[]): Map<RecordTable, Set<string>> | null {
  const touched = new Map<RecordTable, Set<string>>();
  const fold = createFold(before);
  for (const entry of own) {
    if (!isReadableEntry(fold.state, entry)) return null;
    for (const change of projectEntry(fold.state, entry)) {
      fold.apply(change);
      if (!isRecordTable(change.table)) continue;
      const ids = touched.get(change.table) ?? new Set();
      touched.set(change.table, ids.add('put' in change ? change.put.id : change.delete));
    }
  }
  return touched;
}

/** A block whose standing signatures rest on one of the touched tracks, or whose owner it is; null when there is none. */
function findSignedBlock(
  state: State,
  touched: ReadonlyMap<RecordTable, ReadonlySet<string>>,
): string | null {
  const tracks = touched.get('tracks') ?? new Set();
  const owners = touched.get('blockOwners') ?? new Set();
  for (const { blockCode, roundId, at, evidenceId } of state.signatures.values()) {
    const isReturned = [...state.signingReturns.values()].some(
      (one) => one.blockCode === blockCode && one.roundId === roundId && one.at >= at,
    );
    if (isReturned) continue;
    if (owners.has(blockCode)) return blockCode;
    const rests = state.evidences.get(evidenceId)?.inputs.tracks ?? [];
    if (rests.some(({ id }) => tracks.has(id))) return blockCode;
  }
  return null;
}

function isRecordTable(table: string): table is RecordTable {
  return Object.hasOwn(recordKinds, table);
}

function draftReturn(table: RecordTable, id: string, before: State, now: State): EntryDraft[] {
  const row = before[table].get(id);
  if (row !== undefined) return [draftPut(table, recordKinds[table].record.parse(row) as never)];
  return now[table].has(id) ? [draftRemove(table, id)] : [];
}
