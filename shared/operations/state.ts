import type { Entry } from '../ledger/entry.ts';
import { projectEntry } from './project-entry.ts';
import type { RowChange, State, TableName, Tables } from './rows.ts';

type OpenState = { [Name in TableName]: Map<string, Tables[Name]> };

/** A ledger without entries. */
export const emptyState: State = makeOpenState(null);

/** State after the changes; the given state stays as it was, and untouched tables are shared with it. */
export function applyChanges(state: State, changes: readonly RowChange[]): State {
  const next = { ...state };
  const copied = new Set<TableName>();
  for (const change of changes) {
    if (!copied.has(change.table)) {
      Object.assign(next, { [change.table]: new Map<string, unknown>(next[change.table]) });
      copied.add(change.table);
    }
    applyInPlace(next as OpenState, change);
  }
  return next;
}

/** Folds entries, in order, onto `from`: the rows they come to, and every change on the way for an index to follow. */
export function foldEntries(
  entries: readonly Entry[],
  from: State = emptyState,
): { readonly state: State; readonly changes: readonly RowChange[] } {
  const state = makeOpenState(from);
  const changes: RowChange[] = [];
  for (const entry of entries)
    for (const change of projectEntry(state, entry)) {
      applyInPlace(state, change);
      changes.push(change);
    }
  return { state, changes };
}

function makeOpenState(from: State | null): OpenState {
  return {
    ledger: new Map(from?.ledger),
    jurisdiction: new Map(from?.jurisdiction),
    excludedGround: new Map(from?.excludedGround),
    assetLayers: new Map(from?.assetLayers),
    communities: new Map(from?.communities),
    blockPlan: new Map(from?.blockPlan),
    units: new Map(from?.units),
    persons: new Map(from?.persons),
    teams: new Map(from?.teams),
    letters: new Map(from?.letters),
    rounds: new Map(from?.rounds),
    tracks: new Map(from?.tracks),
    commands: new Map(from?.commands),
  };
}

function applyInPlace(state: OpenState, change: RowChange): void {
  if ('delete' in change) state[change.table].delete(change.delete);
  // The union of row changes pairs each table with its own row type; the compiler cannot follow that through an index.
  else (state[change.table] as Map<string, unknown>).set(change.put.id, change.put);
}
