import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { createDiskFileSystem } from '../../electron/serve/disk/disk-file-system.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import { makeSnapshot } from '../../electron/serve/snapshots/make-snapshot.ts';
import { restoreSnapshot } from '../../electron/serve/snapshots/restore-snapshot.ts';
import { openSession, recordOperation } from '../../shared/operations/record-operation.ts';
import { createSeededRandom } from '../../shared/sample/seeded-random.ts';
import type { Damage, Harm } from '../builders/damaged-store/damage.ts';
import { addTornRecord, endDamages, harmless } from '../builders/damaged-store/end-damages.ts';
import { fileDamages } from '../builders/damaged-store/file-damages.ts';
import {
  type Finding,
  inspectStore,
  readableEntries,
  stateHashOf,
} from '../builders/damaged-store/inspect-store.ts';
import { recordDamages } from '../builders/damaged-store/record-damages.ts';
import { segmentDamages } from '../builders/damaged-store/segment-damages.ts';
import { copyStore, makeWholeStore, type Store } from '../builders/damaged-store/whole-store.ts';

const damages = [...recordDamages, ...segmentDamages, ...endDamages, ...fileDamages];
const rounds = Number(process.env.LAWANG_DAMAGES ?? 1);
const seed = Number(process.env.LAWANG_SEED ?? 1);

let parent: string;
let whole: Store;
let wholeState: string;
/** What the inspection said of each damage, for the controls. */
const seen = new Map<string, { readonly harm: Harm; readonly findings: readonly Finding[] }>();

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), '台账 damage '));
  whole = await makeWholeStore(parent);
  wholeState = await stateHashOf(whole.data);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const besideTheLedger = new Set([
  ...['device-lost', 'device-damaged', 'device-key-lost', 'device-key-damaged'],
  ...['checkpoint-unreadable', 'checkpoint-other-ledger'],
]);

/** Damages a copy of the store, hands it over, and takes it away again. */
async function harmed<Value>(
  damage: Damage,
  round: number,
  look: (store: Store, harm: Harm, place: string) => Promise<Value>,
): Promise<Value> {
  const place = await mkdtemp(join(tmpdir(), '台账 harmed '));
  try {
    const store = await copyStore(whole, place);
    const random = createSeededRandom(seed + round).fork(damage.name);
    return await look(store, await damage.harm(store, random), place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Whether the findings name the damage and where it is. */
function isFound({ codes, at = {} }: Harm, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      codes.includes(finding.code) &&
      Object.entries(at).every(([name, value]) => finding.at[name] === value),
  );
}

/** What is left is the beginning of what was there, as long as the harm says, and not an entry more. */
async function expectKept({ data, entries }: Store, { codes, kept }: Harm): Promise<void> {
  const readable = await readableEntries(data);
  if (kept === null) return expect(readable).toBeNull();
  expect(readable).toHaveLength(kept);
  if (!codes.includes('checkpoint-differs')) expect(readable).toEqual(entries.slice(0, kept));
}

/** The newest snapshot that verifies, here or on the second disc, brings everything back. */
async function expectRestorable({ data, second }: Store, place: string): Promise<void> {
  for (const folder of [join(data, 'snapshots'), second]) {
    const target = createDiskFileSystem(folder);
    const newest = (await listSnapshots(target)).filter(({ problem }) => problem === null).at(-1);
    if (newest === undefined || newest.manifest?.head.position !== whole.entries.length) continue;
    const into = createDiskFileSystem(join(place, '恢复'));
    await into.makeFolder('');
    expect(await restoreSnapshot(target, newest.file, into)).toMatchObject({ ok: true });
    expect(await stateHashOf(join(place, '恢复'))).toBe(wholeState);
    return expect(await inspectStore(join(place, '恢复'))).toEqual([]);
  }
  throw new Error('No whole snapshot is left');
}

/** Where no entry is lost the folder itself can be worked on; where one is, nothing may be added to it. */
async function expectSafeToOpen(store: Store, { codes, kept }: Harm): Promise<void> {
  const opened = await openDataFolder(store.data, { write: true });
  if (!opened.ok) return expect(codes).toContain(opened.problem.code);
  const ledger = opened.value;
  try {
    const status = await ledger.status();
    if (status.kind === 'damaged') {
      expect(codes).toContain(status.problem.code);
      const head = { position: kept ?? 0, hash: '0'.repeat(64) };
      const refused = await ledger.append(head, store.entries.slice(0, 1));
      return expect(refused).toMatchObject({ ok: false, problem: { code: status.problem.code } });
    }
    const session = await openSession(ledger, status.device);
    if (!session.ok) throw new Error(session.problem.code);
    const actor = { actor: 'tester', now: Date.now, newId: () => 'unit-after' };
    const unit = { name: '之后', kind: 'department' };
    const done = await recordOperation(ledger, session.value, 'record-unit', unit, actor);
    expect(done).toMatchObject({ ok: true });
  } finally {
    await ledger.close();
  }
  expect(await readableEntries(store.data)).toHaveLength((kept ?? 0) + 2);
}

describe(`a damaged store, ${damages.length} kinds, ${rounds} of each (seed ${seed})`, () => {
  it.each(damages)(
    'is detected, nothing is made up, and it is recovered: $name',
    async (damage) => {
      for (let round = 0; round < rounds; round++)
        await harmed(damage, round, async (store, harm, place) => {
          const findings = await inspectStore(store.data);
          seen.set(damage.name, { harm, findings });
          expect({ findings, isFound: isFound(harm, findings) }).toMatchObject({ isFound: true });
          await expectKept(store, harm);
          // A sound ledger with a broken file beside it needs no restoring.
          if (!harm.codes.some((code) => besideTheLedger.has(code)))
            await expectRestorable(store, place);
          await expectSafeToOpen(store, harm);
        });
    },
  );

  it('counts at least forty', () => expect(damages.length * rounds).toBeGreaterThanOrEqual(40));
});

describe('a store that is not damaged', () => {
  it('raises nothing, as it is and as a copy', async () => {
    expect(await inspectStore(whole.data)).toEqual([]);
    const nothing: Damage = {
      name: 'nothing',
      harm: async ({ entries }) => ({ codes: [], kept: entries.length }),
    };
    await harmed(nothing, 0, async (store, harm, place) => {
      expect(await inspectStore(store.data)).toEqual([]);
      await expectRestorable(store, place);
      await expectSafeToOpen(store, harm);
      expect(await inspectStore(store.data)).toEqual([]);
    });
  });

  it.each(harmless)(
    'is not called damaged over its mark, and loses nothing: $name',
    async (damage) => {
      await harmed(damage, 0, async (store, harm) => {
        expect(await inspectStore(store.data)).toEqual([]);
        expect(await stateHashOf(store.data)).toBe(wholeState);
        await expectSafeToOpen(store, harm);
        expect(await inspectStore(store.data)).toEqual([]);
      });
    },
  );

  it('cuts what was never saved behind its end, and says so', async () => {
    await harmed(harmless[0]!, 0, async (store) => {
      const torn = await addTornRecord(store);
      const opened = await openDataFolder(store.data, { write: true });
      if (!opened.ok) throw new Error(opened.problem.code);
      expect(await opened.value.status()).toMatchObject({ cutBytes: torn, cutWasSaved: false });
      await opened.value.close();
      expect(await stateHashOf(store.data)).toBe(wholeState);
    });
  });
});

it('makes a damaged part of a snapshot good with the next snapshot', async () => {
  const damage = damages.find(({ name }) => name === 'a snapshot’s stored file cut short')!;
  await harmed(damage, 0, async ({ data }) => {
    const target = createDiskFileSystem(join(data, 'snapshots'));
    const broken = async () => (await listSnapshots(target)).filter(({ problem }) => problem);
    expect(await broken()).not.toEqual([]);
    const made = await makeSnapshot(createDiskFileSystem(data), target, Date.now());
    expect(made).toMatchObject({ ok: true });
    expect(await broken()).toEqual([]);
  });
});

/** An inspection that has forgotten some of what there is to look at. */
const holes: Readonly<Record<string, readonly string[]>> = {
  'stored files are not hashed': ['blob-damaged'],
  'checkpoints are not compared': ['checkpoint-differs'],
  'previous hashes are not followed': ['chain-hole', 'chain-fork', 'chain-broken'],
  'the mark is not read': ['journal-short', 'journal-missing'],
  'snapshots are not read back': ['snapshot-damaged'],
};

it.each(Object.keys(holes))('is found wanting when %s (control)', async (hole) => {
  const forgotten = holes[hole]!;
  const concerned = damages.filter(({ name }) =>
    seen.get(name)?.harm.codes.some((code) => forgotten.includes(code)),
  );
  const unseen = concerned.filter(({ name }) => {
    const { harm, findings } = seen.get(name)!;
    return !isFound(
      harm,
      findings.filter(({ code }) => !forgotten.includes(code)),
    );
  });
  expect(unseen.length).toBeGreaterThan(0);
});
