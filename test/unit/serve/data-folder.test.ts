import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../electron/serve/data-folder.ts';
import { emptyHead, sealEntries } from '../../../shared/ledger/seal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '台账 测试 '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(write = true) {
  const opened = await openDataFolder(folder, { write });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function openAndAppend(subject: string) {
  const ledger = await open();
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const head = status.kind === 'open' ? status.head : emptyHead;
  const entries = sealEntries(
    [{ kind: 'ledger-created', subject, payload: {} }],
    head,
    { device: status.device, actor: 'tester' },
    Date.parse('2026-04-10T00:00:00Z'),
  );
  const appended = await ledger.append(head, entries);
  return { ledger, appended, entries };
}

describe('a data folder', () => {
  it('is empty until the first append, and then opens with what was appended', async () => {
    const { ledger, appended, entries } = await openAndAppend('ledger-1');
    expect(appended.ok).toBe(true);
    await ledger.close();
    const again = await open();
    expect(await again.status()).toMatchObject({ kind: 'open', ledgerId: 'ledger-1', cutBytes: 0 });
    expect(await again.entries(0)).toEqual(entries);
    await again.close();
    const kept = ['checkpoints', 'device-key.json', 'device.json', 'journal'];
    expect((await readdir(folder)).sort()).toEqual(kept);
  });

  it('cuts a last record that is not whole and says how much', async () => {
    const first = await openAndAppend('ledger-1');
    await first.ledger.close();
    const second = await openAndAppend('second');
    await second.ledger.close();
    const file = join(folder, 'journal', '000001.lwj');
    const { size } = await stat(file);
    await truncate(file, size - 5);
    const again = await open();
    expect(await again.entries(0)).toEqual(first.entries);
    expect(await again.status()).toMatchObject({ kind: 'open', cutWasSaved: true });
    await again.close();
  });

  it('lets one writer in and any number of readers', async () => {
    const { ledger } = await openAndAppend('ledger-1');
    expect(await openDataFolder(folder, { write: true })).toMatchObject({
      problem: { code: 'ledger-locked', data: { pid: process.pid } },
    });
    const reader = await open(false);
    expect(await reader.entries(0)).toHaveLength(1);
    expect(await reader.append(emptyHead, [])).toMatchObject({
      problem: { code: 'journal-closed' },
    });
    await ledger.close();
  });

  it('refuses a folder that holds other things and writes nothing into it', async () => {
    await writeFile(join(folder, 'holiday.jpg'), 'x');
    expect(await openDataFolder(folder, { write: true })).toMatchObject({
      problem: { code: 'not-a-ledger-folder' },
    });
    expect(await readdir(folder)).toEqual(['holiday.jpg']);
  });

  it('keeps bytes by their hash and refuses them once they are altered', async () => {
    const ledger = await open();
    const put = await ledger.putBlob(new TextEncoder().encode('hello'));
    if (!put.ok) throw new Error(put.problem.code);
    const read = await ledger.readBlob(put.value);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('hello');
    await writeFile(join(folder, 'blobs', put.value.slice(0, 2), put.value), 'hellO');
    expect(await ledger.readBlob(put.value)).toMatchObject({ problem: { code: 'blob-damaged' } });
    await ledger.close();
  });
});
