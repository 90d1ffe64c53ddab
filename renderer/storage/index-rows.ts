import { checksum } from '../../shared/ledger/checksum.ts';
import type { LedgerHead } from '../../shared/ledger/entry.ts';
import type { RowChange, State, TableName } from '../../shared/operations/rows.ts';
import { createFold, tableNames } from '../../shared/operations/state.ts';

/** How far the base goes, and what each of its tables comes to. Checksums are meant against damage, not against forgery. */
export interface BaseRow {
  readonly id: 'base';
  readonly rowsVersion: number;
  readonly head: LedgerHead;
  readonly checksums: { readonly [Name in TableName]: number };
}

/** All rows of one table at the base, in the order of the fold, as JSON. */
export interface PartRow {
  readonly table: TableName;
  readonly bytes: Uint8Array;
}

/** What one step changed after the base, as JSON; `before` and `position` are the journal's before and after it. */
export interface StepRow {
  readonly position: number;
  readonly before: number;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

interface StepContent {
  readonly changes: readonly RowChange[];
  readonly head: LedgerHead;
}

/** What the index is kept as: a base written whole, and behind it a row for every step since. */
export interface IndexRows {
  readonly base: BaseRow;
  readonly parts: readonly PartRow[];
  /** By position. */
  readonly steps: readonly StepRow[];
}

/** A whole state as a base. */
export function baseOf(state: State, head: LedgerHead, rowsVersion: number): IndexRows {
  const parts = tableNames.map((table) => ({ table, bytes: encode([...state[table].values()]) }));
  const checksums = Object.fromEntries(
    parts.map(({ table, bytes }) => [table, checksum(bytes)]),
  ) as BaseRow['checksums'];
  return { base: { id: 'base', rowsVersion, head, checksums }, parts, steps: [] };
}

/** One step behind an index that goes as far as `held`; it may carry again what another tab has written already. */
export function stepOf(changes: readonly RowChange[], head: LedgerHead, held: number): StepRow {
  const content: StepContent = { changes, head };
  const bytes = encode(content);
  return { position: head.position, before: held, bytes, checksum: checksum(bytes) };
}

/** The state the rows come to, and how far they go; null when a row is missing, strange or not as it was written. */
export function stateOf({
  base,
  parts,
  steps,
}: IndexRows): { state: State; head: LedgerHead } | null {
  const bytesOf = new Map(parts.map(({ table, bytes }) => [table, bytes]));
  if (bytesOf.size !== tableNames.length) return null;
  const tables: Partial<Record<TableName, unknown>> = {};
  for (const table of tableNames) {
    const bytes = bytesOf.get(table);
    if (bytes === undefined || checksum(bytes) !== base.checksums[table]) return null;
    const rows = decode<{ readonly id: string }[]>(bytes);
    tables[table] = new Map(rows.map((row) => [row.id, row]));
  }
  const fold = createFold(tables as State);
  let { head } = base;
  for (const step of steps) {
    if (step.before !== head.position || checksum(step.bytes) !== step.checksum) return null;
    const content = decode<StepContent>(step.bytes);
    for (const change of content.changes) fold.apply(change);
    head = content.head;
  }
  return { state: fold.state, head };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Only of bytes whose checksum is right: they are what `encode` made. */
function decode<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}
