import { hashText } from '../../electron/serve/disk/hash-bytes.ts';
import { canonicalJson } from '../../shared/ledger/canonical-json.ts';
import type { JsonValue } from '../../shared/ledger/entry.ts';
import type { State } from '../../shared/operations/rows.ts';
import { tableNames } from '../../shared/operations/state.ts';

/** Hash over all rows, whatever order they came to stand in. */
export function stateHash(state: State): string {
  const tables = tableNames.map((name) => [
    name,
    [...state[name].entries()].sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);
  return hashText(canonicalJson(JSON.parse(JSON.stringify(tables)) as JsonValue));
}
