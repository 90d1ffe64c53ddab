import type { State, TableName } from '../../shared/operations/rows.ts';
import { tableNames } from '../../shared/operations/state.ts';

/** Rows per table and a sum over all rows: what the index must come to when it is read back. */
export interface IndexTotals {
  readonly counts: { readonly [Name in TableName]: number };
  readonly checksum: string;
}

/**
 * Totals of a whole state. Each row adds its own hash, so the order of rows does not matter. Meant against damage, not
 * against forgery: the journal's chain is what proves content.
 */
export function indexTotals(state: State): IndexTotals {
  const counts: Record<string, number> = {};
  let low = 0;
  let high = 0;
  for (const table of tableNames) {
    counts[table] = state[table].size;
    for (const row of state[table].values()) {
      const [rowLow, rowHigh] = hashRow(`${table} ${stableText(row)}`);
      low = (low + rowLow) >>> 0;
      high = (high + rowHigh) >>> 0;
    }
  }
  return {
    counts: counts as IndexTotals['counts'],
    checksum: `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`,
  };
}

/** JSON with sorted names: a row read back from a database may list its fields in another order. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Two 32-bit FNV-1a hashes, the second over the text backwards. */
function hashRow(text: string): readonly [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [low >>> 0, high >>> 0];
}
