import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../builders/built-page.ts';
import type { StorePage } from './store-page.ts';

declare const storePage: StorePage;

let built: BuiltPage;
let page: Page;
let databaseName: string;

beforeAll(async () => {
  built = await openBuiltPage(join(import.meta.dirname, 'store-page.ts'));
  page = built.page;
  await page.waitForFunction(() => 'storePage' in globalThis);
}, 120_000);
afterAll(() => built?.close());
beforeEach(async () => {
  databaseName = `lawang-${await page.evaluate(() => storePage.begin())}`;
});

const open = () => page.evaluate(() => storePage.open());
const unitNames = () => page.evaluate(() => storePage.unitNames());

/** Does something to the first row of one table of the index behind the program's back. */
function harm(
  table: string,
  change: 'clear' | 'delete-one' | 'alter-one' | 'add-one',
): Promise<void> {
  return page.evaluate(
    ([name, store, act]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(store, 'readwrite');
          const rows = transaction.objectStore(store);
          if (act === 'clear') rows.clear();
          rows.openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (act === 'delete-one') cursor?.delete();
            if (act === 'alter-one' && cursor) {
              const bytes = cursor.value.bytes.slice();
              bytes[bytes.length >> 1] ^= 1;
              cursor.update({ ...cursor.value, bytes });
            }
            if (act === 'add-one' && cursor)
              rows.put({ ...cursor.value, table: 'nobody’s', position: 90_000 });
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
        opening.onerror = () => reject(opening.error);
      }),
    [databaseName, table, change] as const,
  );
}

describe('the index in a real Chromium', () => {
  it('is made from the journal at first, and is in step at the next start', async () => {
    expect(await open()).toBe('missing');
    const names = await unitNames();
    expect(await open()).toBe('in-step');
    expect(await unitNames()).toEqual(names);
  });

  it('carries the ledger’s id in its name, one database a ledger', async () => {
    await open();
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(names).toContain(databaseName);
  });

  it('follows what is written', async () => {
    await open();
    await page.evaluate(() => storePage.write('甲社区'));
    expect(await open()).toBe('in-step');
    expect(await unitNames()).toContain('甲社区');
  });

  it('catches up when the journal went on without it', async () => {
    await open();
    await page.evaluate(() => storePage.writeBehind('乙社区'));
    expect(await open()).toBe('behind');
    expect(await unitNames()).toContain('乙社区');
    expect(await open()).toBe('in-step');
  });

  for (const change of ['clear', 'delete-one', 'alter-one', 'add-one'] as const)
    it(`is made again after ${change} of its tables, and nothing is lost`, async () => {
      await open();
      const names = await unitNames();
      await harm('parts', change);
      expect(await open()).toBe('damaged');
      expect(await unitNames()).toEqual(names);
      expect(await open()).toBe('in-step');
    });

  for (const change of ['delete-one', 'alter-one', 'add-one'] as const)
    it(`is made again after ${change} of the steps behind them`, async () => {
      await open();
      for (const name of ['甲', '乙', '丙'])
        await page.evaluate((given) => storePage.write(given), name);
      const names = await unitNames();
      await harm('steps', change);
      expect(await open()).toBe('damaged');
      expect(await unitNames()).toEqual(names);
      expect(await open()).toBe('in-step');
    });

  it('catches up when its last steps are gone: it is no more than behind', async () => {
    await open();
    await page.evaluate(() => storePage.write('甲社区'));
    await harm('steps', 'clear');
    expect(await open()).toBe('behind');
    expect(await unitNames()).toContain('甲社区');
  });

  it('is made again when it does not say how far it goes', async () => {
    await open();
    await harm('base', 'clear');
    expect(await open()).toBe('damaged');
    expect(await open()).toBe('in-step');
  });

  it('is made again when a table has a form that rows cannot be written to', async () => {
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open(name, 90_000);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('parts', { autoIncrement: true });
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      databaseName,
    );
    expect(await open()).not.toBe('in-step');
    expect(await unitNames()).toContain('一所');
    expect(await open()).toBe('in-step');
  });

  it('takes the place of an earlier version’s index without a word', async () => {
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          localStorage.setItem(`${name}-indexed`, 'yes');
          const opening = indexedDB.open(name, 20_680);
          opening.onupgradeneeded = () => {
            for (const table of ['meta', 'units'])
              opening.result.createObjectStore(table, { keyPath: 'id' }).put({ id: 'head' });
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      databaseName,
    );
    expect(await open()).toBe('missing');
    expect(await unitNames()).toContain('一所');
    expect(await open()).toBe('in-step');
  });

  it('ends in step after two tabs wrote at once', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    expect(await page.evaluate((given) => storePage.writeInTwoTabs(given), names)).toBe(true);
    expect(await open()).toBe('in-step');
    expect(await unitNames()).toEqual(expect.arrayContaining(names));
  });
});
