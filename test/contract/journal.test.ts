import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLedgerCipher } from '../../electron/serve/at-rest/ledger-cipher.ts';
import { type DataFolder, openLedger } from '../../electron/serve/data-folder.ts';
import { createDiskFileSystem } from '../../electron/serve/disk/disk-file-system.ts';
import { type FileSystemPort, readWhole } from '../../electron/serve/disk/file-system-port.ts';
import { segmentHeader } from '../../electron/serve/journal/segment.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { emptyHead, headAfter, sealEntries } from '../../shared/ledger/seal.ts';
import { fillUp } from '../builders/full-disc.ts';
import { createModelDisc } from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const options = { segmentBytes: 2000 };
const firstSegment = 'journal/000001.lwj';

interface Disc {
  files: FileSystemPort;
  remove(): Promise<void>;
}

const cipher = createLedgerCipher(new Uint8Array(32).fill(7));

const onModel = (more: Pick<FileSystemPort, 'cipher'>): Disc => ({
  files: { ...createModelDisc().files, ...more },
  remove: async () => undefined,
});

const discs: Record<string, () => Promise<Disc>> = {
  'a real disc': async () => {
    const folder = await mkdtemp(join(tmpdir(), '台账 '));
    return {
      files: createDiskFileSystem(folder),
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
  'the model disc': async () => onModel({}),
  'the model disc, encrypted': async () => onModel({ cipher }),
};

async function open(files: FileSystemPort): Promise<DataFolder> {
  const opened = await openLedger(files, false, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function headOf(ledger: DataFolder) {
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  return { device: status.device, head: status.kind === 'open' ? status.head : emptyHead };
}

/** Appends commands of two entries each and gives all entries. */
async function fill(ledger: DataFolder, commands: number): Promise<readonly Entry[]> {
  for (let command = 0; command < commands; command++) {
    const { device, head } = await headOf(ledger);
    const drafts = [0, 1].map((index) => ({
      kind: 'unit-recorded',
      subject: `${command}-${index}`,
      payload: { 名称: '采油厂' },
    }));
    const entries = sealEntries(drafts, head, { device, actor: '王' }, now);
    const appended = await ledger.append(head, entries);
    if (!appended.ok) throw new Error(appended.problem.code);
  }
  return ledger.entries(0);
}

async function change(
  files: FileSystemPort,
  path: string,
  edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
) {
  const bytes = await readWhole(files, path);
  const file = await files.open(path, 'create');
  await file!.write(0, edit(bytes!));
  await file!.sync();
  await file!.close();
}

const flipAt = (offset: number) => (bytes: Uint8Array<ArrayBuffer>) => {
  bytes[offset < 0 ? bytes.length + offset : offset]! ^= 1;
  return bytes;
};

describe.each(Object.keys(discs))('the journal on %s', (name) => {
  const headerBytes = name.includes('encrypted') ? 44 : 16;
  let disc: Disc;
  beforeEach(async () => {
    disc = await discs[name]!();
  });
  afterEach(() => disc.remove());

  it('gives back over several segments what was appended, and goes on with the same device', async () => {
    const ledger = await open(disc.files);
    const entries = await fill(ledger, 6);
    await ledger.close();
    const segments = (await disc.files.list('journal'))?.filter((file) => file.endsWith('.lwj'));
    expect(segments).toHaveLength(6 / 2);
    const again = await open(disc.files);
    expect(await again.entries(0)).toEqual(entries);
    expect(await again.entries(10)).toEqual(entries.slice(10));
    const { device } = entries[0]!;
    expect(await headOf(again)).toMatchObject({ device, head: { position: 12 } });
  });

  it('takes many commands as its beginning at once, and keeps each apart from the damage of another', async () => {
    const ledger = await open(disc.files);
    const { device } = await headOf(ledger);
    const entries: Entry[] = [];
    for (let command = 0; command < 4; command++) {
      const drafts = ['a', 'b'].map((subject) => ({ kind: 'k', subject, payload: { command } }));
      const head = headAfter(emptyHead, entries);
      entries.push(...sealEntries(drafts, head, { device, actor: '' }, now));
    }
    expect(await ledger.append(emptyHead, entries)).toMatchObject({
      ok: true,
      value: { position: 8 },
    });
    await ledger.close();
    expect(await (await open(disc.files)).entries(0)).toEqual(entries);
    await change(disc.files, firstSegment, (bytes) => flipAt((bytes.length * 5) >> 3)(bytes));
    expect(await (await open(disc.files)).status()).toMatchObject({
      kind: 'damaged',
      readableEntries: 4,
      problem: { data: { entry: 5 } },
    });
  });

  it('refuses an append behind an old head and changes nothing', async () => {
    const ledger = await open(disc.files);
    const { device } = await headOf(ledger);
    const drafts = [{ kind: 'k', subject: 's', payload: {} }];
    const entries = sealEntries(drafts, emptyHead, { device, actor: '' }, now);
    // Two windows that both believe to be first.
    const [one, two] = await Promise.all([
      ledger.append(emptyHead, entries),
      ledger.append(emptyHead, entries),
    ]);
    expect(one.ok).toBe(true);
    expect(two).toMatchObject({ problem: { code: 'head-moved', data: { seq: 1 } } });
    expect(await ledger.entries(0)).toHaveLength(1);
  });

  it('refuses entries that were altered, come from another device, or are none', async () => {
    const ledger = await open(disc.files);
    const { device } = await headOf(ledger);
    const drafts = [{ kind: 'k', subject: 's', payload: {} }];
    const good = sealEntries(drafts, emptyHead, { device, actor: '' }, now);
    const foreign = sealEntries(drafts, emptyHead, { device: 'other', actor: '' }, now);
    const altered = good.map((entry) => ({ ...entry, subject: 'x' }));
    expect(await ledger.append(emptyHead, altered)).toMatchObject({
      problem: { code: 'entry-altered' },
    });
    expect(await ledger.append(emptyHead, foreign)).toMatchObject({
      problem: { code: 'chain-device' },
    });
    expect(await ledger.append(emptyHead, [])).toMatchObject({
      problem: { code: 'entries-empty' },
    });
    expect(await ledger.entries(0)).toEqual([]);
  });

  it('cuts an unfinished record at the end, says its bytes, and goes on', async () => {
    const ledger = await open(disc.files);
    const entries = await fill(ledger, 1);
    await ledger.close();
    for (const tail of [[7], [0, 0, 0, 40, 1, 2, 3, 4, 5, 6, 7, 8], new Array(300).fill(0)]) {
      await change(disc.files, firstSegment, (bytes) => new Uint8Array([...bytes, ...tail]));
      const again = await open(disc.files);
      expect(await again.status()).toMatchObject({ cutBytes: tail.length, cutWasSaved: false });
      expect(await again.entries(0)).toEqual(entries);
      await again.close();
    }
    const last = await open(disc.files);
    expect(await last.status()).toMatchObject({ cutBytes: 0 });
    expect(await fill(last, 1)).toHaveLength(4);
  });

  it('cuts a saved record that lost its last bytes and says that it had been saved', async () => {
    const ledger = await open(disc.files);
    const entries = await fill(ledger, 2);
    await ledger.close();
    await change(disc.files, firstSegment, (bytes) => bytes.subarray(0, -3));
    const again = await open(disc.files);
    expect(await again.status()).toMatchObject({ kind: 'open', cutWasSaved: true });
    expect(await again.entries(0)).toEqual(entries.slice(0, 2));
    await again.close();
    // Said once: what is left stands as if nothing had been behind it.
    expect(await (await open(disc.files)).status()).toMatchObject({ kind: 'open', cutBytes: 0 });
  });

  it('locates damage before the end to file and byte, serves what is before it and takes nothing more', async () => {
    const ledger = await open(disc.files);
    const entries = await fill(ledger, 6);
    await ledger.close();
    await change(disc.files, 'journal/000002.lwj', flipAt(headerBytes + 60));
    const again = await open(disc.files);
    expect(await again.status()).toMatchObject({
      kind: 'damaged',
      file: 'journal/000002.lwj',
      byteOffset: headerBytes,
      readableEntries: 4,
      ledgerId: entries[0]!.subject,
      problem: { code: 'journal-damaged' },
    });
    expect(await again.entries(0)).toEqual(entries.slice(0, 4));
    expect(await again.append(emptyHead, entries.slice(0, 1))).toMatchObject({
      problem: { code: 'journal-damaged' },
    });
    expect(await again.putBlob(new Uint8Array([1]))).toMatchObject({
      problem: { code: 'journal-damaged' },
    });
  });

  it('calls a flipped bit in the last saved record damage, not a torn tail', async () => {
    const ledger = await open(disc.files);
    await fill(ledger, 2);
    await ledger.close();
    await change(disc.files, firstSegment, flipAt(-5));
    expect(await (await open(disc.files)).status()).toMatchObject({
      kind: 'damaged',
      readableEntries: 2,
    });
  });

  it('misses whole records, segments and the middle of the chain', async () => {
    const ledger = await open(disc.files);
    await fill(ledger, 1);
    const whole = (await readWhole(disc.files, firstSegment))!.length;
    await fill(ledger, 5);
    await ledger.close();
    const bytes = new Map<string, Uint8Array>();
    for (const file of ['journal/000001.lwj', 'journal/000002.lwj', 'journal/000003.lwj'])
      bytes.set(file, (await readWhole(disc.files, file))!);
    await disc.files.remove('journal/000003.lwj');
    expect(await statusProblem()).toBe('journal-missing');
    await disc.files.remove('journal/000002.lwj');
    expect(await statusProblem()).toBe('journal-missing');
    await change(disc.files, firstSegment, (found) => found.subarray(0, whole));
    expect(await statusProblem()).toBe('journal-missing');
    // The second segment in the first one's place: every frame whole, the chain not. Encrypted, it does not even open there.
    await change(disc.files, firstSegment, () => bytes.get('journal/000002.lwj')!);
    const found = name.includes('encrypted') ? 'journal-damaged' : 'chain-hole';
    expect(await statusProblem()).toBe(found);
  });

  async function statusProblem() {
    const status = await (await open(disc.files)).status();
    return status.kind === 'damaged' ? status.problem.code : status.kind;
  }

  it('refuses a journal of a newer format and leaves it as it is', async () => {
    const ledger = await open(disc.files);
    await fill(ledger, 1);
    await ledger.close();
    await change(disc.files, firstSegment, (bytes) => {
      bytes.set(segmentHeader(4));
      return bytes;
    });
    const before = await readWhole(disc.files, firstSegment);
    expect(await openLedger(disc.files, false)).toMatchObject({
      problem: { code: 'data-newer', data: { found: 4, supported: 3 } },
    });
    expect(await readWhole(disc.files, firstSegment)).toEqual(before);
  });

  it('names a full disc, keeps nothing half, and goes on once there is room', async () => {
    let writesLeft = 0;
    const ledger = await open(fillUp(disc.files, () => writesLeft--));
    const { device } = await headOf(ledger);
    const entries: Entry[] = [];
    // Once while the journal is begun, once while it is gone on with.
    for (const subject of ['first', 'second']) {
      const head = headAfter(emptyHead, entries);
      const drafts = [{ kind: 'k', subject, payload: {} }];
      const command = sealEntries(drafts, head, { device, actor: '' }, now);
      writesLeft = 0;
      expect(await ledger.append(head, command)).toMatchObject({ problem: { code: 'disk-full' } });
      expect(await ledger.entries(0)).toEqual(entries);
      writesLeft = 100;
      expect(await ledger.append(head, command)).toMatchObject({ ok: true });
      entries.push(...command);
    }
    await ledger.close();
    expect(await (await open(disc.files)).entries(0)).toEqual(entries);
  });
});
