import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiskFolder, openDataFolder } from '../../electron/serve/data-folder.ts';
import { createDiskFileSystem } from '../../electron/serve/disk/disk-file-system.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import { createSnapshotKeeper } from '../../electron/serve/snapshots/snapshot-keeper.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const hour = 3_600_000;
let root: string;
let ledger: DiskFolder;
let clock: number;

async function record(subject: string): Promise<void> {
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const head = status.kind === 'open' ? status.head : emptyHead;
  const draft = { kind: 'ledger-created', subject, payload: {} };
  const entries = sealEntries([draft], head, { device: status.device, actor: 'tester' }, clock);
  expect((await ledger.append(head, entries)).ok).toBe(true);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), '备份 '));
  clock = Date.parse('2026-04-10T00:30:00Z');
  const opened = await openDataFolder(join(root, 'data'), { write: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  ledger = opened.value;
});
afterEach(async () => {
  await ledger.close();
  await rm(root, { recursive: true, force: true });
});

describe('the keeper of snapshots', () => {
  it('makes one an hour while work goes on, none when nothing was recorded, and thins those of a day', async () => {
    const keeper = createSnapshotKeeper(ledger, join(root, 'data'), () => clock);
    const count = async () => {
      const status = await keeper.status();
      return status.ok ? status.value.own.count : -1;
    };
    await record('first');
    await keeper.makeIfDue();
    expect(await count()).toBe(1);
    await record('second');
    await keeper.makeIfDue();
    expect(await count(), 'the last one is fresh').toBe(1);
    clock += hour;
    await keeper.makeIfDue();
    expect(await count()).toBe(2);
    clock += 5 * hour;
    await keeper.makeIfDue();
    expect(await count(), 'nothing new').toBe(2);
    clock += 48 * hour;
    await record('two days on');
    await keeper.makeIfDue();
    expect(await count(), 'one a day is left of the first day').toBe(2);
    const own = createDiskFileSystem(join(root, 'data', 'snapshots'));
    for (const { problem } of await listSnapshots(own)) expect(problem).toBeNull();
  });

  it('copies to a second disc as well, and says when that cannot be', async () => {
    const keeper = createSnapshotKeeper(ledger, join(root, 'data'), () => clock);
    await record('first');
    const second = join(root, '移动硬盘');
    expect(await keeper.setSecond('not/absolute')).toMatchObject({
      problem: { code: 'folder-not-absolute' },
    });
    expect(await keeper.setSecond(second)).toMatchObject({ value: { second: { count: 1 } } });
    await record('second');
    expect(await keeper.make()).toMatchObject({
      value: { isBehind: false, second: { folder: second, problem: null } },
    });
    await rm(second, { recursive: true });
    await writeFile(second, 'a file where the disc was');
    clock += hour;
    const made = await keeper.make();
    expect(made.ok && made.value.second?.problem).not.toBeNull();
    expect(made.ok && made.value.own.problem).toBeNull();
  });
});
