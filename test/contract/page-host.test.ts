import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../builders/built-page.ts';
import type { HostPage } from './page-host-page.ts';

declare const pageHost: HostPage['pageHost'];
declare const findHost: HostPage['findHost'];

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage(join(import.meta.dirname, 'page-host-page.ts'));
  await built.page.waitForFunction(() => 'pageHost' in globalThis);
}, 120_000);
afterAll(() => built?.close());

describe('the browser’s own host', () => {
  it('is the one found where no desktop shell put its own', async () => {
    const kind = await built.page.evaluate(() => findHost().kind);
    expect(kind).toBe('page');
  });

  it('offers what every host offers, and nothing more', async () => {
    const names = await built.page.evaluate(() => Object.keys(pageHost).sort());
    expect(names).toEqual(['kind', 'onCommand', 'platform', 'print', 'saveFile']);
  });

  it('saves the very bytes under the suggested name', async () => {
    const download = built.page.waitForEvent('download');
    const outcome = await built.page.evaluate(() =>
      pageHost.saveFile('区块.csv', new Uint8Array([0xef, 0xbb, 0xbf, 9]).subarray(1), 'text/csv'),
    );
    expect(outcome).toBe('saved');
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('区块.csv');
    expect([...(await readFile(await saved.path()))]).toEqual([0xbb, 0xbf, 9]);
  });

  it('lets a listener go again', async () => {
    expect(
      await built.page.evaluate(() => pageHost.onCommand(() => undefined)() === undefined),
    ).toBe(true);
  });
});
