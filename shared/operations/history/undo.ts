import type { Entry, EntryDraft } from '../../ledger/entry.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, draftRemove, makeDraft, type RecordTable, recordKinds } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';
import { commandIdOf, isReadableEntry, projectEntry } from '../project-entry.ts';
import type { CommandRow, State } from '../rows.ts';
import { applyChanges, foldEntries } from '../state.ts';

/** Takes back the last command not yet taken back, by entries that put every record it touched as it stood before. */
export const undo = defineOperation({
  name: 'undo',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({}),
  async perform(_input, state, context) {
    const command = findUndoable(state);
    if (command === null) return refuse('nothing-to-undo');
    if (command.kinds.includes('ledger-created')) return refuse('creation-stays');
    const entries = await context.readEntries(0);
    const own = entries.filter((entry) => commandIdOf(entry) === command.id);
    const before = foldEntries(entries.filter((entry) => entry.seq < command.firstSeq)).state;
    const touched = findTouched(before, own);
    if (touched === null) return refuse('undo-unreadable', { kinds: command.kinds.join(', ') });
    const drafts = [...touched].flatMap(([table, ids]) =>
      [...ids].flatMap((id) => draftReturn(table, id, before, state)),
    );
    const marker = makeDraft('command-undone', command.id, { version: 1, undoes: command.id });
    return record([marker, ...drafts], { undone: command.id, kinds: [...command.kinds] });
  },
});

/** Last command that neither is an undo nor was undone; null when there is none. */
export function findUndoable(state: State): CommandRow | null {
  let last: CommandRow | null = null;
  for (const command of state.commands.values())
    if (command.undoes === null && command.undoneBy === null)
      if (last === null || command.firstSeq > last.firstSeq) last = command;
  return last;
}

/** Ids of the records a command touched, by table; null when one of its entries is beyond this program. */
function findTouched(before: State, own: readonly Entry[]): Map<RecordTable, Set<string>> | null {
  const touched = new Map<RecordTable, Set<string>>();
  let state = before;
  for (const entry of own) {
    if (!isReadableEntry(state, entry)) return null;
    const changes = projectEntry(state, entry);
    for (const change of changes) {
      if (change.table === 'commands' || change.table === 'ledger') continue;
      const ids = touched.get(change.table) ?? new Set();
      touched.set(change.table, ids.add('put' in change ? change.put.id : change.delete));
    }
    state = applyChanges(state, changes);
  }
  return touched;
}

function draftReturn(table: RecordTable, id: string, before: State, now: State): EntryDraft[] {
  const record = before[table].get(id);
  if (record !== undefined)
    return [draftPut(table, recordKinds[table].record.parse(record) as never)];
  return now[table].has(id) ? [draftRemove(table, id)] : [];
}
