import { Dexie, type Table, type Transaction } from 'dexie';
import type { LedgerHead } from '../../shared/ledger/entry.ts';
import type { RowChange, State, TableName, Tables } from '../../shared/operations/rows.ts';
import { tableNames } from '../../shared/operations/state.ts';
import type { IndexContent, IndexStep, LedgerIndex } from './ledger-index.ts';
import { changeTotals, type IndexTotals, indexTotals } from './row-checksum.ts';

/** Rises when rows change shape; an index of another version is made again from the journal. */
const rowShape = 2;
/** A new table makes a new version by itself. */
const rowsVersion = rowShape * 1000 + tableNames.length;
/** A damaged database may never answer; past this it counts as damaged. */
const answerLimitMilliseconds = 8_000;

interface MetaRow extends IndexTotals {
  readonly id: 'head';
  readonly rowsVersion: number;
  readonly head: LedgerHead;
}

/**
 * The index of one ledger in this browser's IndexedDB, in a database that carries the ledger's id. `memory` remembers, outside
 * that database, that there was an index: Chromium throws a damaged database away without a word, and what was there and is
 * gone is damage, not a first opening.
 */
export function createDexieIndex(
  ledgerId: string,
  memory: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): LedgerIndex {
  const name = indexName(ledgerId);
  const memoryKey = indexMemoryKey(ledgerId);
  const missing = (): IndexContent => ({
    kind: memory.getItem(memoryKey) === null ? 'missing' : 'damaged',
  });
  let database = openDatabase(name);
  return {
    async read() {
      try {
        if (!(await withLimit(Dexie.exists(name)))) return missing();
        const content = await withLimit(readAll(database));
        return content.kind === 'missing' ? missing() : content;
      } catch {
        return { kind: 'damaged' };
      }
    },
    async replace(state, head) {
      try {
        await withLimit(writeAll(database, state, head));
      } catch {
        // Too damaged even to be cleared: begin with a new database.
        database.close();
        await withLimit(Dexie.delete(name));
        database = openDatabase(name);
        await withLimit(writeAll(database, state, head));
      }
      memory.setItem(memoryKey, 'yes');
    },
    follow: (step) => withLimit(followStep(database, step)),
    close: () => database.close(),
  };
}

/** Name of the database an index lies in. */
export function indexName(ledgerId: string): string {
  return `lawang-${ledgerId}`;
}

/** Where it is remembered that there was an index. */
export function indexMemoryKey(ledgerId: string): string {
  return `${indexName(ledgerId)}-indexed`;
}

function openDatabase(name: string): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  const stores: Record<string, string> = { meta: 'id' };
  for (const table of tableNames) stores[table] = 'id';
  database.version(rowsVersion).stores(stores);
  return database;
}

function readAll(database: Dexie): Promise<IndexContent> {
  return database.transaction('r', database.tables, async (transaction) => {
    const meta = await metaOf(transaction).get('head');
    if (meta === undefined) return { kind: (await isBare(transaction)) ? 'missing' : 'damaged' };
    if (meta.rowsVersion !== rowsVersion) return { kind: 'damaged' };
    const tables: Partial<Record<TableName, unknown>> = {};
    for (const table of tableNames) {
      const rows = await rowsOf(transaction, table).toArray();
      tables[table] = new Map(rows.map((row) => [row.id, row]));
    }
    const state = tables as State;
    const { counts, checksum } = indexTotals(state);
    const isWhole =
      checksum === meta.checksum &&
      tableNames.every((table) => counts[table] === meta.counts[table]);
    return isWhole ? { kind: 'read', state, head: meta.head } : { kind: 'damaged' };
  });
}

async function isBare(transaction: Transaction): Promise<boolean> {
  for (const table of tableNames) if ((await rowsOf(transaction, table).count()) > 0) return false;
  return true;
}

function writeAll(database: Dexie, state: State, head: LedgerHead): Promise<void> {
  return database.transaction('rw', database.tables, (transaction) =>
    writeWhole(transaction, state, head),
  );
}

async function writeWhole(transaction: Transaction, state: State, head: LedgerHead): Promise<void> {
  for (const table of tableNames) {
    await rowsOf(transaction, table).clear();
    await rowsOf(transaction, table).bulkPut([...state[table].values()]);
  }
  await writeMeta(transaction, head, indexTotals(state));
}

function followStep(database: Dexie, step: IndexStep): Promise<void> {
  return database.transaction('rw', database.tables, async (transaction) => {
    const meta = await metaOf(transaction).get('head');
    const held = meta?.head.position ?? -1;
    if (held >= step.head.position) return;
    // An earlier step failed to be written: only the whole state is right again.
    if (meta === undefined || held < step.before.position || step.changes === null)
      return writeWhole(transaction, step.state, step.head);
    // Every change carries its whole row, so those another tab has written already do no harm.
    let totals: IndexTotals = meta;
    for (const change of step.changes) totals = await applyChange(transaction, change, totals);
    await writeMeta(transaction, step.head, totals);
  });
}

/** Writes one row, and says what the index comes to with it: what a command costs does not grow with the ledger. */
async function applyChange(
  transaction: Transaction,
  change: RowChange,
  totals: IndexTotals,
): Promise<IndexTotals> {
  const rows = rowsOf(transaction, change.table);
  const after = 'delete' in change ? undefined : change.put;
  const id = 'delete' in change ? change.delete : change.put.id;
  const before = await rows.get(id);
  if (after === undefined) await rows.delete(id);
  else await rows.put(after);
  return changeTotals(totals, change.table, before, after);
}

async function writeMeta(
  transaction: Transaction,
  head: LedgerHead,
  { counts, checksum }: IndexTotals,
): Promise<void> {
  await metaOf(transaction).put({ id: 'head', rowsVersion, head, counts, checksum });
}

function metaOf(transaction: Transaction): Table<MetaRow, string> {
  return transaction.table<MetaRow, string>('meta');
}

function rowsOf(transaction: Transaction, table: TableName): Table<Tables[TableName], string> {
  return transaction.table<Tables[TableName], string>(table);
}

function withLimit<Value>(work: PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The index does not answer')),
      answerLimitMilliseconds,
    );
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
