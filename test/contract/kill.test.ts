import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { createDiskFileSystem } from '../../electron/serve/disk/disk-file-system.ts';
import { checkFolder } from '../../electron/serve/disk/folder-check.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';
import { createSeededRandom } from '../../shared/sample/seeded-random.ts';
import { expectTaken, KilledHost, type Served } from '../builders/killed-host.ts';

// Half while recording, a quarter each while merging and while snapshots are made.
const kills = Number(process.env.LAWANG_KILLS ?? 12);
const seed = Number(process.env.LAWANG_SEED ?? Date.now() % 1_000_000);
let data: string;
let host: KilledHost;

beforeAll(() => ensureBuilt(['serve']).then(() => undefined));
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), '台账 kill '));
  host = new KilledHost(data);
});
afterEach(async () => {
  await host.kill();
  await rm(data, { recursive: true, force: true });
});

interface Acknowledged {
  readonly entries: Entry[];
  readonly blobs: string[];
}

/** Puts a blob and appends a command that names it, over and over, until the connection breaks. */
async function record(served: Served, done: Acknowledged): Promise<never> {
  const status = await (await served.ask('/journal')).json();
  let head: LedgerHead = status.kind === 'open' ? status.head : emptyHead;
  for (;;) head = await recordOne(served, status.device, head, done);
}

async function recordOne(
  served: Served,
  device: string,
  head: LedgerHead,
  done: Acknowledged,
): Promise<LedgerHead> {
  const bytes = new TextEncoder().encode(`track behind entry ${head.position}`.repeat(200));
  const sha256 = sha256Hex(bytes);
  await expectTaken(await served.ask(`/blobs/${sha256}`, { method: 'PUT', body: bytes }), 201);
  done.blobs.push(sha256);
  const drafts = ['first', 'second', 'third'].map((part) => ({
    kind: 'track-imported',
    subject: `command-${head.position}`,
    payload: { sha256, part },
  }));
  const entries = sealEntries(drafts, head, { device, actor: '王' }, Date.now());
  const body = JSON.stringify({ expected: head, entries });
  const appended = await expectTaken(await served.ask('/journal', { method: 'POST', body }));
  done.entries.push(...entries);
  return (await appended.json()) as LedgerHead;
}

const recordingKills = Math.ceil(kills / 2);
it(
  `loses nothing that was acknowledged over ${recordingKills} kills while recording (seed ${seed})`,
  async () => {
    const random = createSeededRandom(seed);
    const done: Acknowledged = { entries: [], blobs: [] };
    // On a slow machine the first kills may all come before the first answer.
    for (let kill = 0; kill < recordingKills || done.entries.length === 0; kill++) {
      await host.workAndKill(random, 250, (served) => record(served, done));
      await expectAllThere(done);
    }
  },
  30_000 + recordingKills * 6000,
);

/** Records one command and has a snapshot made, over and over, until the connection breaks. */
async function recordAndCopy(
  served: Served,
  done: Acknowledged & { copied: number },
): Promise<never> {
  const status = await (await served.ask('/journal')).json();
  let head: LedgerHead = status.kind === 'open' ? status.head : emptyHead;
  for (;;) {
    head = await recordOne(served, status.device, head, done);
    const made = await expectTaken(await served.ask('/snapshots', { method: 'POST' }));
    const { own } = await made.json();
    if (own.problem !== null) throw new Error(own.problem.code);
    done.copied = head.position;
  }
}

const copyingKills = Math.ceil(kills / 4);
it(
  `loses neither entry nor snapshot over ${copyingKills} kills while snapshots are made (seed ${seed})`,
  async () => {
    const random = createSeededRandom(seed).fork('snapshots');
    const done = { entries: [], blobs: [], copied: 0 };
    const target = createDiskFileSystem(join(data, 'snapshots'));
    for (let kill = 0; kill < copyingKills || done.copied === 0; kill++) {
      await host.workAndKill(random, 600, (served) => recordAndCopy(served, done));
      await expectAllThere(done);
      const listed = await listSnapshots(target);
      expect(listed.filter(({ problem }) => problem !== null)).toEqual([]);
      // Thinning keeps the newest of an hour.
      const newest = listed.at(-1)?.manifest?.head.position ?? 0;
      expect(newest).toBeGreaterThanOrEqual(done.copied);
    }
  },
  30_000 + copyingKills * 8000,
);

async function expectAllThere(done: Acknowledged): Promise<void> {
  if ((await checkFolder(data)).ok && done.entries.length === 0) return;
  const opened = await openDataFolder(data, { write: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const entries = await opened.value.entries(0);
  const hashes = new Set(entries.map((entry) => entry.hash));
  expect(done.entries.filter((entry) => !hashes.has(entry.hash))).toEqual([]);
  expect(entries.length % 3).toBe(0);
  for (const sha256 of done.blobs.slice(-20))
    expect(await opened.value.readBlob(sha256)).toMatchObject({ ok: true });
}

it('makes the sample whole or not at all, whenever it is killed amid that', async () => {
  const found = new Set<number>();
  for (const milliseconds of [300, 1200, 90_000]) {
    const running = host.spawn(['--sample']);
    const isReady = new Promise<void>((resolve) => {
      running.stdout!.on('data', (piece) => String(piece).includes('ready at') && resolve());
    });
    await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
    await host.kill();
    const folder = await checkFolder(data);
    if (!folder.ok || folder.value !== 'ledger') continue;
    const opened = await openDataFolder(data, { write: false });
    if (!opened.ok) throw new Error(opened.problem.code);
    found.add((await opened.value.entries(0)).length);
    break;
  }
  // Whichever start came through first, it came through with all of it.
  expect(found.size).toBe(1);
  expect([...found][0]).toBeGreaterThan(300);
}, 150_000);
