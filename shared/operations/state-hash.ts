import { canonicalJson } from '../ledger/canonical-json.ts';
import type { JsonValue } from '../ledger/entry.ts';
import { hashText } from '../ledger/hash.ts';
import type { State } from './rows.ts';
import { tableNames } from './state.ts';

/** One hash over every row of every table, whatever order the rows stand in. */
export function hashState(state: State): string {
  const tables = tableNames.map((name) => [
    name,
    [...state[name].entries()].sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);
  return hashText(canonicalJson(JSON.parse(JSON.stringify(tables)) as JsonValue));
}
