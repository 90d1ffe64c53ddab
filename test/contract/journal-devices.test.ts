import { describe, expect, it } from 'vitest';
import { type DataFolder, openLedger } from '../../electron/serve/data-folder.ts';
import { type FileSystemPort, readWhole } from '../../electron/serve/disk/file-system-port.ts';
import { readSegmentFormat, segmentHeader } from '../../electron/serve/journal/segment.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { chainOf, emptyHead, sealEntries } from '../../shared/ledger/seal.ts';
import { createModelDisc } from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');

async function open(files: FileSystemPort): Promise<DataFolder> {
  const opened = await openLedger(files, false);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function headOf(ledger: DataFolder): Promise<LedgerHead> {
  const status = await ledger.status();
  return status.kind === 'open' ? status.head : emptyHead;
}

function command(device: string, head: LedgerHead, subject: string): readonly Entry[] {
  return sealEntries([{ kind: 'k', subject, payload: {} }], head, { device, actor: '王' }, now);
}

/** A journal with one command of its own device, whose id it gives. */
async function begin(files: FileSystemPort): Promise<string> {
  const ledger = await open(files);
  const status = await ledger.status();
  if (status.kind !== 'empty') throw new Error(status.kind);
  await ledger.append(emptyHead, command(status.device, emptyHead, 'own 1'));
  await ledger.close();
  return status.device;
}

describe('a journal of several devices', () => {
  it('takes in what another device made, follows both chains, and gives it back after opening again', async () => {
    const { files } = createModelDisc();
    const device = await begin(files);
    const ledger = await open(files);
    const foreign = command('other', emptyHead, 'theirs 1');
    expect((await ledger.merge(await headOf(ledger), foreign)).ok).toBe(true);
    expect(
      (await ledger.append(await headOf(ledger), command(device, await headOf(ledger), 'own 2')))
        .ok,
    ).toBe(true);
    await ledger.close();
    const again = await open(files);
    const entries = await again.entries(0);
    expect(entries.map(({ subject, seq }) => [subject, seq])).toEqual([
      ['own 1', 1],
      ['theirs 1', 1],
      ['own 2', 2],
    ]);
    const head = await headOf(again);
    expect([chainOf(head, device).seq, chainOf(head, 'other').seq, head.position]).toEqual([
      2, 1, 3,
    ]);
  });

  it('refuses a second entry under a number that is taken, and a hole', async () => {
    const { files } = createModelDisc();
    await begin(files);
    const ledger = await open(files);
    const first = command('other', emptyHead, 'theirs 1');
    await ledger.merge(await headOf(ledger), first);
    const fork = command('other', emptyHead, 'theirs 1, but otherwise');
    expect(await ledger.merge(await headOf(ledger), fork)).toMatchObject({
      problem: { code: 'chain-fork' },
    });
    const next = command('other', await headOf(ledger), 'theirs 2');
    const late = next.map((entry) => ({ ...entry, seq: 3 }));
    expect(await ledger.merge(await headOf(ledger), late)).toMatchObject({
      problem: { code: 'chain-hole' },
    });
    expect(await ledger.entries(2)).toEqual([]);
  });

  it('begins a new segment behind one of format 1, which an older program would call damaged', async () => {
    const { files } = createModelDisc();
    await begin(files);
    const file = await files.open('journal/000001.lwj', 'edit');
    await file!.write(0, segmentHeader(1));
    await file!.sync();
    await file!.close();
    const ledger = await open(files);
    await ledger.merge(await headOf(ledger), command('other', emptyHead, 'theirs 1'));
    await ledger.close();
    const formats = await Promise.all(
      ['000001', '000002'].map(async (name) =>
        readSegmentFormat((await readWhole(files, `journal/${name}.lwj`))!),
      ),
    );
    expect(formats).toEqual([1, 2]);
    expect(await (await open(files)).entries(1)).toHaveLength(1);
  });

  it('goes on as a new device where the folder is found in another place than its id was given', async () => {
    const { files } = createModelDisc();
    const openedAt = async (place: string) => {
      const opened = await openLedger(files, false, {}, place);
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    const here = await openedAt('here');
    const status = await here.status();
    if (status.kind !== 'empty') throw new Error(status.kind);
    await here.append(emptyHead, command(status.device, emptyHead, 'own 1'));
    await here.close();
    expect(await (await openedAt('here')).status()).toMatchObject({ device: status.device });
    const copied = await (await openedAt('elsewhere')).status();
    expect(copied.kind === 'open' && copied.device !== status.device).toBe(true);
  });
});
