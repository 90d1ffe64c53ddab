import { Dexie, type Table } from 'dexie';
import type { LedgerHead } from '../../shared/ledger/entry.ts';
import type { State } from '../../shared/operations/rows.ts';
import { tableNames } from '../../shared/operations/state.ts';
import { type BaseRow, baseOf, type PartRow, type StepRow, stateOf, stepOf } from './index-rows.ts';
import type { IndexContent, IndexStep, LedgerIndex } from './ledger-index.ts';

/** Rises when rows change shape; an index of another version is made again from the journal. */
const rowShape = 3;
/** A new table makes a new version by itself. */
const rowsVersion = rowShape * 1000 + tableNames.length;
/** A damaged database may never answer; past this it counts as damaged. */
const answerLimitMilliseconds = 8_000;
/** A whole season is written to a slow disc; nobody waits for it. */
const writeLimitMilliseconds = 120_000;
/** More steps than this behind its base, and the next opening writes the base anew. */
const mostSteps = 1_000;

/**
 * The index of one ledger in this browser's IndexedDB, in a database that carries the ledger's id. `memory` remembers, outside
 * that database, which version of it there was: Chromium throws a damaged database away without a word, and what was there and is
 * gone is damage, not a first opening. That of another version of the program is no news to anybody.
 */
export function createDexieIndex(
  ledgerId: string,
  memory: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): LedgerIndex {
  const name = indexName(ledgerId);
  const memoryKey = indexMemoryKey(ledgerId);
  const missing = (): IndexContent => ({
    kind: memory.getItem(memoryKey) === String(rowsVersion) ? 'damaged' : 'missing',
  });
  let database = openDatabase(name);
  return {
    async read() {
      try {
        if (!(await withLimit(Dexie.exists(name), answerLimitMilliseconds))) return missing();
        const content = await withLimit(readAll(database), answerLimitMilliseconds);
        return content.kind === 'missing' ? missing() : content;
      } catch {
        return { kind: 'damaged' };
      }
    },
    async replace(state, head) {
      try {
        await withLimit(writeAll(database, state, head), writeLimitMilliseconds);
      } catch {
        // Too damaged even to be cleared: begin with a new database.
        database.close();
        await withLimit(Dexie.delete(name), answerLimitMilliseconds);
        database = openDatabase(name);
        await withLimit(writeAll(database, state, head), writeLimitMilliseconds);
      }
      memory.setItem(memoryKey, String(rowsVersion));
    },
    follow: (step) => withLimit(followStep(database, step), writeLimitMilliseconds),
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

interface IndexDatabase extends Dexie {
  readonly base: Table<BaseRow, string>;
  readonly parts: Table<PartRow, string>;
  readonly steps: Table<StepRow, number>;
}

function openDatabase(name: string): IndexDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(rowsVersion).stores({ base: 'id', parts: 'table', steps: 'position' });
  return database as IndexDatabase;
}

async function readAll(database: IndexDatabase): Promise<IndexContent> {
  const [base, parts, steps] = await database.transaction('r', database.tables, () =>
    Promise.all([database.base.get('base'), database.parts.toArray(), database.steps.toArray()]),
  );
  if (base === undefined)
    return { kind: parts.length + steps.length === 0 ? 'missing' : 'damaged' };
  if (base.rowsVersion !== rowsVersion) return { kind: 'missing' };
  const read = stateOf({ base, parts, steps });
  if (read === null) return { kind: 'damaged' };
  return { kind: 'read', ...read, isLong: steps.length > mostSteps };
}

function writeAll(database: IndexDatabase, state: State, head: LedgerHead): Promise<void> {
  const rows = baseOf(state, head, rowsVersion);
  return database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.parts.bulkPut(rows.parts);
    await database.base.put(rows.base);
  });
}

async function followStep(database: IndexDatabase, step: IndexStep): Promise<void> {
  const { changes } = step;
  const isWritten = await database.transaction('rw', database.tables, async () => {
    const held =
      (await database.steps.orderBy('position').last())?.position ??
      (await database.base.get('base'))?.head.position ??
      -1;
    if (held >= step.head.position) return true;
    // An earlier step failed to be written: only the whole state is right again.
    if (held < step.before.position || changes === null) return false;
    await database.steps.put(stepOf(changes, step.head, held));
    return true;
  });
  if (!isWritten) await writeAll(database, step.state, step.head);
}

function withLimit<Value>(work: PromiseLike<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The index does not answer')), milliseconds);
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
