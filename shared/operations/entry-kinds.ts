import { clearanceEntries } from '../clearance/records/clearance-entries.ts';
import { gridEntries } from '../grid/grid-entries.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { accountEntries } from '../people/account-entries.ts';
import { peopleEntries } from '../people/people-entries.ts';
import { planEntries } from '../plan/plan-entries.ts';
import { z } from '../problems/zod.ts';
import { reportEntries } from '../report/report-entries.ts';
import { countingEntries } from '../tracks/counting-entries.ts';
import { trackChangeSchema, trackEntries } from '../tracks/track-entries.ts';
import type { Tables } from './rows.ts';
import { transferEntries } from './transfer/transfer-entries.ts';

/** Tables whose rows are whole records put and removed by entries. */
export type RecordTable = Exclude<keyof Tables, 'ledger' | 'conflicts' | 'commands'>;

/** Every record table with its two kinds of entry, gathered from the domain folders. */
export const recordKinds = {
  ...gridEntries,
  ...peopleEntries,
  ...trackEntries,
  ...transferEntries,
  ...planEntries,
  ...countingEntries,
  ...accountEntries,
  ...reportEntries,
  ...clearanceEntries,
} as const satisfies Record<RecordTable, RecordKind>;

export interface RecordKind {
  readonly put: string;
  readonly remove: string;
  readonly version: number;
  readonly record: z.ZodType;
}

const tablesByPutKind = new Map<string, RecordTable>();
const tablesByRemoveKind = new Map<string, RecordTable>();
for (const table of Object.keys(recordKinds) as RecordTable[]) {
  tablesByPutKind.set(recordKinds[table].put, table);
  tablesByRemoveKind.set(recordKinds[table].remove, table);
}

/** What a kind does to which table, null when it is not one of the record kinds. */
export function findRecordKind(
  kind: string,
): { readonly table: RecordTable; readonly does: 'put' | 'remove' } | null {
  const put = tablesByPutKind.get(kind);
  if (put !== undefined) return { table: put, does: 'put' };
  const remove = tablesByRemoveKind.get(kind);
  return remove === undefined ? null : { table: remove, does: 'remove' };
}

export const trackChangedSchema = z.strictObject({
  version: z.literal(1),
  change: trackChangeSchema,
});

/** Draft of the entry that puts a whole record. */
export function draftPut<Name extends RecordTable>(table: Name, record: Tables[Name]): EntryDraft {
  const kind = recordKinds[table];
  return makeDraft(kind.put, record.id, { version: kind.version, record });
}

/** Draft of the entry that takes a record away. */
export function draftRemove(table: RecordTable, id: string): EntryDraft {
  const kind = recordKinds[table];
  return makeDraft(kind.remove, id, { version: kind.version });
}

/** A draft from a record type; records are JSON by their schemas, which interfaces cannot show the compiler. */
export function makeDraft(kind: string, subject: string, payload: object): EntryDraft {
  return { kind, subject, payload: payload as EntryDraft['payload'] };
}
