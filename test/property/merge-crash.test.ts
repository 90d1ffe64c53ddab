import { beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { makePackage } from '../../electron/serve/packages/make-package.ts';
import { commitPackage, stagePackage } from '../../electron/serve/packages/merge-package.ts';
import { decodePackage, type ReadPackage } from '../../electron/serve/packages/package-file.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import {
  type Actor,
  type LedgerSession,
  openSession,
} from '../../shared/operations/record-operation.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { MemoryDesk } from '../builders/memory-desk.ts';
import { squareFeature } from '../builders/memory-ledger.ts';
import { crashOutcomes, createModelDisc, MachineStopped } from '../builders/model-disc.ts';
import { aTrackInput } from '../builders/track-input.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
// Small, so that a merge also begins a new segment.
const options = { segmentBytes: 6000 };

/** Two packages of one desk: the whole ledger at first, then what was done since. */
let packages: readonly ReadPackage[];

beforeAll(async () => {
  const desk = new MemoryDesk('branch', 0, () => now);
  const made: ReadPackage[] = [];
  await desk.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.01),
    sizeMetres: 1000,
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  for (const name of ['甲', '乙']) {
    await desk.do('record-unit', { name, kind: 'department' });
    const [roundId] = desk.session.state.rounds.keys();
    expect(
      await desk.do('import-tracks', await aTrackInput(desk.folder, name, roundId!)),
    ).toBeNull();
    made.push(await pack(desk, made.at(-1)?.manifest.heads ?? null));
  }
  packages = made;
});

async function pack(desk: MemoryDesk, known: ReadPackage['manifest']['heads'] | null) {
  const order = { kind: 'task', party: '', otherDevice: null, known, password: null } as const;
  const made = await makePackage(desk.folder, desk.session, desk.actor, order);
  if (!made.ok) throw new Error(made.problem.code);
  desk.session = made.value.session;
  const read = decodePackage('盘.lwp', made.value.bytes, null);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function openStation(files: FileSystemPort) {
  const opened = await openLedger(files, false, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  const folder = opened.value;
  const status = await folder.status();
  if (status.kind === 'damaged') return null;
  const empty: LedgerSession = { state: emptyState, head: emptyHead, device: status.device };
  if (status.kind === 'empty') return { folder, session: empty };
  const session = await openSession(folder, status.device);
  if (!session.ok) throw new Error(session.problem.code);
  return { folder, session: session.value };
}

let ids = 0;
const actor: Actor = { actor: 'station', now: () => now + 3600e3, newId: () => `line-${++ids}` };

/** Merges the packages one after another and notes each as it is acknowledged. */
async function mergeAll(files: FileSystemPort, done: { merged: number }): Promise<void> {
  const station = await openStation(files);
  if (station === null) throw new Error('damaged');
  let { session } = station;
  for (const [index, read] of packages.entries()) {
    const staged = await stagePackage(station.folder, session, '盘.lwp', read);
    if (!staged.ok) throw new Error(staged.problem.code);
    const merged = await commitPackage(station.folder, staged.value, actor);
    if (!merged.ok) throw new Error(merged.problem.code);
    session = merged.value.session;
    done.merged = index + 1;
  }
  await station.folder.close();
}

/** What is wrong with a disc found after a crash; null when every package is in whole or not at all. */
async function findFault(files: FileSystemPort, merged: number): Promise<string | null> {
  const station = await openStation(files);
  if (station === null) return 'damaged';
  const { folder, session } = station;
  const held = new Set((await folder.entries(0)).map(({ hash }) => hash));
  let whole = 0;
  for (const { entries, blobs } of packages) {
    const there = entries.filter(({ hash }) => held.has(hash)).length;
    if (there !== 0 && there !== entries.length) return 'half a package';
    if (there === 0) continue;
    whole += 1;
    for (const sha256 of blobs.keys()) {
      const blob = await folder.readBlob(sha256);
      if (!blob.ok) return `${blob.problem.code} after its package`;
    }
  }
  if (whole < merged) return `lost package ${whole + 1}`;
  const lines = [...session.state.transfers.values()];
  if (lines.filter(({ direction }) => direction === 'merged').length !== whole)
    return 'the register differs';
  await folder.close();
  return null;
}

/** The same packages again bring what is lacking, and nothing twice. */
async function goesOn(files: FileSystemPort): Promise<string | null> {
  const done = { merged: 0 };
  await mergeAll(files, done);
  return (await findFault(files, packages.length)) === null ? null : 'cannot be gone on with';
}

/** Crashes with different things to put right. */
const goneOnWith = new Set([
  'nothing unsynced arrives',
  'names arrive, content does not',
  'the first half of the last write arrives',
]);

/** Stops the machine before every changing operation, and tries every outcome of each stop. */
async function enumerateCrashes(
  wrap: (files: FileSystemPort) => FileSystemPort,
  again: boolean,
): Promise<{ readonly crashes: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let crashes = 0;
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const disc = createModelDisc(stopBefore);
    const done = { merged: 0 };
    stopped = await mergeAll(wrap(disc.files), done).then(
      () => false,
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    for (const outcome of crashOutcomes) {
      crashes += 1;
      const { files } = disc.afterCrash(outcome);
      const fault =
        (await findFault(wrap(files), done.merged)) ??
        (again && goneOnWith.has(outcome.title) ? await goesOn(wrap(files)) : null);
      if (fault !== null) faults.push(`stop ${stopBefore}, ${outcome.title}: ${fault}`);
    }
  }
  return { crashes, faults };
}

describe('taking packages in on a disc that may stop at any moment', () => {
  it('holds each package whole or not at all, loses none it confirmed, and goes on', async () => {
    const { crashes, faults } = await enumerateCrashes((files) => files, true);
    expect(faults).toEqual([]);
    expect(crashes).toBeGreaterThan(400);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerateCrashes(
      (files) => ({
        ...files,
        async open(path, mode) {
          const file = await files.open(path, mode);
          return file && { ...file, sync: async () => undefined };
        },
      }),
      false,
    );
    expect(faults.some((fault) => fault.includes('half a package'))).toBe(true);
    expect(faults.some((fault) => fault.includes('after its package'))).toBe(true);
  });

  it('is caught when it does not sync its folders (control)', async () => {
    const { faults } = await enumerateCrashes(
      (files) => ({ ...files, syncFolder: async () => undefined }),
      false,
    );
    expect(faults.some((fault) => fault.includes('lost package'))).toBe(true);
  });
});
