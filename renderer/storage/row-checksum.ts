import type { State, TableName, Tables } from '../../shared/operations/rows.ts';
import { tableNames } from '../../shared/operations/state.ts';

/** Rows per table and a sum over all rows: what the index must come to when it is read back. */
export interface IndexTotals {
  readonly counts: { readonly [Name in TableName]: number };
  readonly checksum: string;
}

type Row = Tables[TableName];
type Sum = readonly [low: number, high: number];

/**
 * Totals of a whole state. Each row adds its own hash, so the order of rows does not matter. Meant against damage, not
 * against forgery: the journal's chain is what proves content.
 */
export function indexTotals(state: State): IndexTotals {
  const counts: Record<string, number> = {};
  let sum: Sum = [0, 0];
  for (const table of tableNames) {
    counts[table] = state[table].size;
    for (const row of state[table].values()) sum = add(sum, hashRow(table, row), 1);
  }
  return { counts: counts as IndexTotals['counts'], checksum: sumText(sum) };
}

/** Totals after one row of a table came, went or changed: `undefined` stands for no row. Costs as much as the row, not the state. */
export function changeTotals(
  { counts, checksum }: IndexTotals,
  table: TableName,
  before: Row | undefined,
  after: Row | undefined,
): IndexTotals {
  let sum: Sum = [
    Number.parseInt(checksum.slice(8), 16),
    Number.parseInt(checksum.slice(0, 8), 16),
  ];
  if (before !== undefined) sum = add(sum, hashRow(table, before), -1);
  if (after !== undefined) sum = add(sum, hashRow(table, after), 1);
  const more = Number(after !== undefined) - Number(before !== undefined);
  return { counts: { ...counts, [table]: counts[table] + more }, checksum: sumText(sum) };
}

function add([low, high]: Sum, [otherLow, otherHigh]: Sum, sign: 1 | -1): Sum {
  return [(low + sign * otherLow) >>> 0, (high + sign * otherHigh) >>> 0];
}

function sumText([low, high]: Sum): string {
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
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
function hashRow(table: TableName, row: Row): Sum {
  const text = `${table} ${stableText(row)}`;
  let low = 0x811c9dc5;
  let high = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [low >>> 0, high >>> 0];
}
