import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, headAfter } from '../../shared/ledger/seal.ts';
import { origin, type ServedFolder, serveFolder } from '../builders/served-folder.ts';

const blob = new Uint8Array(new TextEncoder().encode('0123456789'));
const blobHash = sha256Hex(blob);

let served: ServedFolder;
beforeEach(async () => {
  served = await serveFolder();
});
afterEach(async () => {
  await served.remove();
  expect(served.failures).toEqual([]);
});

describe('the journal', () => {
  it('starts empty, takes a command, and gives it back line by line', async () => {
    expect(await (await served.ask('/journal')).json()).toMatchObject({ kind: 'empty' });
    const entries = await served.firstEntries();
    const answer = await served.post({ expected: emptyHead, entries });
    expect([answer.status, await answer.json()]).toEqual([200, headAfter(emptyHead, entries)]);
    const lines = await (await served.ask('/journal/entries?after=0')).text();
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(entries);
    expect(await (await served.ask('/journal/entries?after=1')).text()).toBe('');
    expect(await (await served.ask('/journal')).json()).toMatchObject({
      kind: 'open',
      ledgerId: 'ledger-1',
    });
  });

  it('answers 409 with its head to one who is behind', async () => {
    const entries = await served.firstEntries();
    await served.post({ expected: emptyHead, entries });
    const late = await served.post({ expected: emptyHead, entries });
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: 'head-moved', head: { position: 1, hash: entries[0]!.hash } },
    ]);
  });

  it('refuses what is not a command, or whose hashes do not fit', async () => {
    const [entry] = await served.firstEntries();
    const bad: [unknown, number][] = [
      [null, 400],
      [{ expected: emptyHead, entries: 'x' }, 400],
      [{ expected: emptyHead, entries: [] }, 400],
      [{ expected: { seq: -1, hash: 'x', hlc: '' }, entries: [entry] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, surprise: 1 }] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, version: 2 }] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, actor: '李' }] }, 422],
    ];
    for (const [body, status] of bad) expect((await served.post(body)).status).toBe(status);
    expect((await served.ask('/journal/entries?after=-1')).status).toBe(400);
    expect((await served.ask('/journal/entries?after=x')).status).toBe(400);
    expect(await (await served.ask('/journal')).json()).toMatchObject({ kind: 'empty' });
  });

  it('refuses a body over the limit by its declared length already', async () => {
    const headers = { origin, 'content-length': String(300 * 1024 * 1024) };
    expect((await served.post({}, headers)).status).toBe(413);
  });
});

describe('blobs', () => {
  const put = (hash: string, body: BodyInit) =>
    served.ask(`/blobs/${hash}`, { method: 'PUT', body, headers: { origin } });
  const get = (range?: string) =>
    served.ask(`/blobs/${blobHash}`, range === undefined ? {} : { headers: { range } });

  it('keeps bytes under their hash only, for good', async () => {
    expect((await put('0'.repeat(64), blob)).status).toBe(422);
    expect((await get()).status).toBe(404);
    expect((await put(blobHash, blob)).status).toBe(201);
    expect((await put(blobHash, blob)).status).toBe(201);
    const answer = await get();
    expect(await answer.text()).toBe('0123456789');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('answers parts of them', async () => {
    await put(blobHash, blob);
    const cases: [string, number, string][] = [
      ['bytes=0-3', 206, '0123'],
      ['bytes=4-', 206, '456789'],
      ['bytes=-2', 206, '89'],
      ['bytes=8-100', 206, '89'],
      ['bytes=10-', 416, ''],
      ['bytes=-0', 416, ''],
      ['bytes=0-1,4-5', 200, '0123456789'],
      ['lines=1-2', 200, '0123456789'],
    ];
    for (const [range, status, text] of cases) {
      const answer = await get(range);
      expect([range, answer.status, await answer.text()]).toEqual([range, status, text]);
    }
    expect((await get('bytes=4-')).headers.get('content-range')).toBe('bytes 4-9/10');
    expect((await get('bytes=10-')).headers.get('content-range')).toBe('bytes */10');
  });

  it('answers HEAD without a body', async () => {
    await put(blobHash, blob);
    const answer = await served.ask(`/blobs/${blobHash}`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '10',
      '',
    ]);
  });

  it('never gives out bytes that no longer fit their name', async () => {
    await put(blobHash, blob);
    await writeFile(join(served.root, 'data/blobs', blobHash.slice(0, 2), blobHash), '0123456780');
    const answer = await get();
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'blob-damaged' }]);
    // The right bytes put again heal it.
    await put(blobHash, blob);
    expect((await get()).status).toBe(200);
  });
});

describe('the sample', () => {
  it('is refused where there is a ledger, and said to be missing where the program has none', async () => {
    const make = () => served.ask('/sample', { method: 'POST', headers: { origin } });
    expect(await (await make()).json()).toMatchObject({ code: 'sample-missing' });
    await served.post({ expected: emptyHead, entries: await served.firstEntries() });
    const answer = await make();
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'ledger-exists' }]);
  });
});
