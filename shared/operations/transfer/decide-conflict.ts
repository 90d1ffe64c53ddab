import type { EntryDraft, JsonValue } from '../../ledger/entry.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, draftRemove, makeDraft, type RecordTable, recordKinds } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';
import type { State } from '../rows.ts';

/** 裁定: says which of two concurrent versions of a record counts. The decision is an entry, and both versions stay in the ledger. */
export const decideConflict = defineOperation({
  name: 'decide-conflict',
  roles: ['planner'],
  input: z.strictObject({ id: z.string().min(1).max(200), keep: z.enum(['kept', 'other']) }),
  perform({ id, keep }, state) {
    const conflict = state.conflicts.get(id);
    if (conflict === undefined) return refuse('conflict-unknown', { id });
    if (conflict.decision !== null)
      return refuse('conflict-decided-already', { actor: conflict.decision.actor });
    const table = conflict.table as RecordTable;
    if (!isSame(state[table].get(conflict.recordId), conflict.kept.record))
      return refuse('conflict-overtaken');
    const side = conflict[keep];
    const drafts = [makeDraft('conflict-decided', id, { version: 1, hash: side.hash })];
    // The version that stands is put again too: an owner or a signature counts only once somebody has said so.
    return record([...drafts, ...draftSide(state, table, conflict.recordId, side.record)], { id });
  },
});

function draftSide(state: State, table: RecordTable, id: string, row: JsonValue): EntryDraft[] {
  if (row !== null) return [draftPut(table, recordKinds[table].record.parse(row) as never)];
  return state[table].has(id) ? [draftRemove(table, id)] : [];
}

function isSame(now: unknown, record: JsonValue): boolean {
  return JSON.stringify(now ?? null) === JSON.stringify(record);
}
