import type { Entry } from '../ledger/entry.ts';
import { recordKinds } from './entry-kinds.ts';
import { copyTable, type OpenTable } from './layered-table.ts';
import { projectEntry } from './project-entry.ts';
import type { RowChange, State, TableName, Tables } from './rows.ts';

type OpenState = { [Name in TableName]: OpenTable<Tables[Name]> };

/** Every table of the ledger, in one fixed order. */
export const tableNames = [
  'ledger',
  ...(Object.keys(recordKinds) as (keyof typeof recordKinds)[]),
  'conflicts',
  'commands',
] as const satisfies readonly TableName[];

/** A ledger without entries. */
export const emptyState: State = makeEmptyState();

/** State after the changes; the given state stays as it was, and untouched tables are shared with it. */
export function applyChanges(state: State, changes: readonly RowChange[]): State {
  const fold = createFold(state);
  for (const change of changes) fold.apply(change);
  return fold.state;
}

/**
 * Folds entries, in the order given, onto `from`: the rows they come to, and every change on the way for an index to follow.
 * `watch` is shown each entry with the rows before it.
 */
export function foldEntries(
  entries: readonly Entry[],
  from: State = emptyState,
  watch: (entry: Entry, before: State) => void = () => undefined,
): { readonly state: State; readonly changes: readonly RowChange[] } {
  const fold = createFold(from);
  const changes: RowChange[] = [];
  for (const entry of entries) {
    watch(entry, fold.state);
    for (const change of projectEntry(fold.state, entry)) {
      fold.apply(change);
      changes.push(change);
    }
  }
  return { state: fold.state, changes };
}

/**
 * A state of one's own that changes are applied to one after another. A table is shared with `from`, which must stay as it is,
 * until it is first changed: a command touches few of them, and whoever looks at the others sees that they are the same.
 */
export function createFold(from: State = emptyState): {
  readonly state: State;
  apply(change: RowChange): void;
} {
  const state = { ...from };
  const own = new Set<TableName>();
  return {
    state,
    apply(change) {
      if (!own.has(change.table)) {
        own.add(change.table);
        Object.assign(state, { [change.table]: copyTable<unknown>(from[change.table]) });
      }
      applyInPlace(state as OpenState, change);
    },
  };
}

function makeEmptyState(): State {
  const tables = tableNames.map((name) => [name, new Map<string, unknown>()]);
  // Every table by its name; the compiler cannot follow a union of tables through the list of their names.
  return Object.fromEntries(tables) as State;
}

function applyInPlace(state: OpenState, change: RowChange): void {
  if ('delete' in change) state[change.table].delete(change.delete);
  // The union of row changes pairs each table with its own row type; the compiler cannot follow that through an index.
  else (state[change.table] as OpenTable<unknown>).set(change.put.id, change.put);
}
