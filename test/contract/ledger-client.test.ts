import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataFolder, openDataFolder } from '../../electron/serve/data-folder.ts';
import { createHandler } from '../../electron/serve/handler.ts';
import { createHttpLedger } from '../../renderer/host/http-ledger.ts';
import type { LedgerPort } from '../../shared/host/ports.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

let root: string;
let folder: DataFolder;
let ledger: LedgerPort;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lawang-client-'));
  const opened = await openDataFolder(join(root, 'data'), { write: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  folder = opened.value;
  const handler = createHandler({
    ledger: folder,
    pageFolder: root,
    resourcesFolder: root,
    access: { kind: 'app' },
    makeSample: null,
    onFailure: (error) => expect(error).toBeUndefined(),
  });
  ledger = createHttpLedger((path, init) => handler(new Request(`app://lawang${path}`, init)));
});
afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

async function firstEntries() {
  const { device } = (await ledger.status()) as { device: string };
  const drafts = [{ kind: 'ledger-created', subject: 'ledger-1', payload: { 名称: '示例' } }];
  return sealEntries(drafts, emptyHead, { device, actor: '王' }, 0);
}

describe('the page’s ledger over the host’s handler', () => {
  it('reads back the very entries it appended', async () => {
    expect((await ledger.status()).kind).toBe('empty');
    const entries = await firstEntries();
    const head = await ledger.append(emptyHead, entries);
    expect(head).toMatchObject({ ok: true, value: { position: 1 } });
    expect(await ledger.entries(0)).toEqual(entries);
    expect(await ledger.entries(1)).toEqual([]);
    expect(await ledger.status()).toMatchObject({ kind: 'open', ledgerId: 'ledger-1' });
  });

  it('is refused with head-moved when another writer was faster, and nothing is written', async () => {
    const entries = await firstEntries();
    await ledger.append(emptyHead, entries);
    const again = await ledger.append(emptyHead, entries);
    expect(!again.ok && again.problem.code).toBe('head-moved');
    expect(await ledger.entries(0)).toHaveLength(1);
  });

  it('stores blobs under their hash and names a missing one', async () => {
    const whole = new Uint8Array([9, 8, 7, 6, 5]);
    // A view into the middle of a buffer must not drag the rest along.
    const bytes = whole.subarray(1, 4);
    expect(await ledger.putBlob(bytes)).toEqual({ ok: true, value: sha256Hex(bytes) });
    expect(await ledger.readBlob(sha256Hex(bytes))).toEqual({
      ok: true,
      value: new Uint8Array([8, 7, 6]),
    });
    const missing = await ledger.readBlob('0'.repeat(64));
    expect(!missing.ok && missing.problem.code).toBe('blob-missing');
  });

  it('says host-unreachable when nobody answers, or something else does', async () => {
    const silent = createHttpLedger(() => Promise.reject(new TypeError('fetch failed')));
    const other = createHttpLedger(async () => new Response('<html>', { status: 502 }));
    for (const port of [silent, other]) {
      const answer = await port.append(emptyHead, []);
      expect(!answer.ok && answer.problem.code).toBe('host-unreachable');
      await expect(port.status()).rejects.toThrow();
    }
  });
});
