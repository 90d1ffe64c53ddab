import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { checkFolder } from '../../electron/serve/disk/folder-check.ts';
import { makePackage } from '../../electron/serve/packages/make-package.ts';
import { type KnownHeads, knownAt } from '../../shared/ledger/knowledge.ts';
import { findBlobs } from '../../shared/operations/find-blobs.ts';
import { openSession } from '../../shared/operations/record-operation.ts';
import { createSeededRandom } from '../../shared/sample/seeded-random.ts';
import { expectTaken, KilledHost, type Served } from '../builders/killed-host.ts';
import { MemoryDesk } from '../builders/memory-desk.ts';
import { squareFeature } from '../builders/memory-ledger.ts';
import { aTrackInput } from '../builders/track-input.ts';

const kills = Math.ceil(Number(process.env.LAWANG_KILLS ?? 12) / 4);
const seed = Number(process.env.LAWANG_SEED ?? Date.now() % 1_000_000);
let data: string;
let host: KilledHost;

beforeAll(() => ensureBuilt(['serve']).then(() => undefined));
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), '台账 kill merge '));
  host = new KilledHost(data);
});
afterEach(async () => {
  await host.kill();
  await rm(data, { recursive: true, force: true });
});

/** One package of a station’s work, and the entries it brings. */
interface Parcel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hashes: readonly string[];
}

/** A desk that hands out what it did since its last package, again and again. */
class SendingDesk {
  private readonly desk = new MemoryDesk('branch', 0, () => this.clock);
  private clock = Date.parse('2026-04-10T00:00:00Z');
  private known: KnownHeads = {};
  private number = 0;

  async next(): Promise<Parcel> {
    this.clock += 60_000;
    await this.work();
    const before = this.desk.folder.written.length;
    const sent = this.known;
    const order = {
      kind: 'task',
      party: '',
      otherDevice: null,
      known: sent,
      password: null,
    } as const;
    const made = await makePackage(this.desk.folder, this.desk.session, this.desk.actor, order);
    if (!made.ok) throw new Error(made.problem.code);
    this.desk.session = made.value.session;
    this.known = knownAt(this.desk.session.head);
    if (this.desk.folder.written.length !== before + 1) throw new Error('No line in the register');
    const isNew = ({ seq }: { seq: number }) => seq > (sent.branch ?? 0);
    const hashes = this.desk.folder.written.filter(isNew).map(({ hash }) => hash);
    return { bytes: made.value.bytes, hashes };
  }

  /** The project at first; then some units and a track with its files. */
  private async work(): Promise<void> {
    this.number += 1;
    const { desk, number } = this;
    if (number === 1)
      await this.do('create-project', {
        name: '试验区',
        boundary: squareFeature(0.02),
        round: { name: '第1轮', openedOn: '2026-03-10' },
      });
    for (const part of ['甲', '乙', '丙'])
      await this.do('record-unit', { name: `${part}${number}`, kind: 'department' });
    const [roundId] = desk.session.state.rounds.keys();
    const filler = 'fixes'.repeat(20_000);
    await this.do(
      'import-tracks',
      await aTrackInput(desk.folder, `${number}`, roundId!, 1, filler),
    );
  }

  private async do(name: string, input: unknown): Promise<void> {
    const refused = await this.desk.do(name, input);
    if (refused !== null) throw new Error(`${name} ${JSON.stringify(refused)}`);
  }
}

/** Takes in one package after another, each looked through and then merged, until the connection breaks. */
async function mergeOn(served: Served, parcels: Parcels): Promise<never> {
  for (;;) {
    const { bytes } = await parcels.at(parcels.merged);
    const staged = await expectTaken(
      await served.ask('/packages/stage?file=a.lwp', { method: 'POST', body: bytes }),
    );
    const body = JSON.stringify({ stageId: (await staged.json()).stageId });
    const merged = await expectTaken(
      await served.ask('/packages/commit', { method: 'POST', body }),
    );
    const { status } = await merged.json();
    if (status !== 'merged' && status !== 'already-here') throw new Error(status);
    parcels.merged += 1;
  }
}

/** Packages in the order they are to be merged, made when first wanted. */
class Parcels {
  /** How many the host has acknowledged. */
  merged = 0;
  private readonly made: Parcel[] = [];
  private readonly desk = new SendingDesk();

  async at(index: number): Promise<Parcel> {
    while (this.made.length <= index) this.made.push(await this.desk.next());
    return this.made[index]!;
  }

  all(): readonly Parcel[] {
    return this.made;
  }
}

/** Every acknowledged package is there whole, no package is there in part, each once in the register, and every file with it. */
async function expectWholeMerges(parcels: Parcels): Promise<void> {
  const folder = await checkFolder(data);
  if (folder.ok && folder.value !== 'ledger') return expect(parcels.merged).toBe(0);
  const opened = await openDataFolder(data, { write: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const entries = await opened.value.entries(0);
  const held = new Set(entries.map(({ hash }) => hash));
  const counts = parcels.all().map(({ hashes }) => hashes.filter((hash) => held.has(hash)).length);
  for (const [index, { hashes }] of parcels.all().entries())
    expect([0, hashes.length]).toContain(counts[index]);
  const whole = counts.filter((count) => count > 0).length;
  // The one whose answer the kill cut off may be in as well.
  expect([parcels.merged, parcels.merged + 1]).toContain(whole);
  const session = await openSession(opened.value, 'reader');
  if (!session.ok) throw new Error(session.problem.code);
  const lines = [...session.value.state.transfers.values()].filter(
    ({ direction }) => direction === 'merged',
  );
  expect(lines).toHaveLength(whole);
  expect(session.value.state.tracks.size).toBe(whole);
  for (const sha256 of findBlobs(entries))
    expect(await opened.value.readBlob(sha256)).toMatchObject({ ok: true });
}

it(
  `holds no half package and loses none over ${kills} kills while merging (seed ${seed})`,
  async () => {
    const random = createSeededRandom(seed);
    const parcels = new Parcels();
    for (let index = 0; index < 4; index++) await parcels.at(index);
    for (let kill = 0; kill < kills || parcels.merged === 0; kill++) {
      await host.workAndKill(random, 600, (served) => mergeOn(served, parcels));
      await expectWholeMerges(parcels);
    }
  },
  30_000 + kills * 8000,
);
