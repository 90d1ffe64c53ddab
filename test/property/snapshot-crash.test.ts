import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import { makeSnapshot } from '../../electron/serve/snapshots/make-snapshot.ts';
import { restoreSnapshot } from '../../electron/serve/snapshots/restore-snapshot.ts';
import { keptTimes } from '../../electron/serve/snapshots/thinning.ts';
import { fill, fillOptions, flip } from '../builders/ledger-on-disc.ts';
import { crashOutcomes, createModelDisc, MachineStopped } from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
/** The ledger as a snapshot may use it: any change throws. */
function readOnly(files: FileSystemPort): FileSystemPort {
  const refuse = async () => {
    throw new Error('The ledger was changed');
  };
  return {
    list: files.list,
    open: (file, mode) => (mode === 'read' ? files.open(file, mode) : refuse()),
    makeFolder: refuse,
    syncFolder: refuse,
    rename: refuse,
    remove: refuse,
    removeFolder: refuse,
  } as FileSystemPort;
}

/** Stops the target's machine before every change, and tries every outcome of each stop. */
async function enumerateCrashes(wrap: (files: FileSystemPort) => FileSystemPort) {
  const source = createModelDisc();
  await fill(source.files, 4);
  const faults: string[] = [];
  let crashes = 0;
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const disc = createModelDisc(stopBefore);
    let acknowledged = 0;
    stopped = await (async () => {
      for (let each = 0; each < 2; each++) {
        const target = wrap(disc.files);
        const made = await makeSnapshot(readOnly(source.files), target, now + each * 3600e3);
        if (!made.ok) throw new Error(made.problem.code);
        acknowledged += 1;
      }
    })().then(
      () => false,
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    for (const outcome of crashOutcomes) {
      crashes += 1;
      const listed = await listSnapshots(disc.afterCrash(outcome).files);
      const at = `stop ${stopBefore}, ${outcome.title}`;
      if (listed.some(({ problem }) => problem !== null)) faults.push(`${at}: does not verify`);
      if (listed.length < acknowledged) faults.push(`${at}: lost`);
    }
  }
  return { crashes, faults };
}

describe('snapshots on a disc that may stop at any moment', () => {
  it('lists no snapshot that does not verify, loses none that was made, and leaves the ledger alone', async () => {
    const { crashes, faults } = await enumerateCrashes((files) => files);
    expect(faults).toEqual([]);
    expect(crashes).toBeGreaterThan(300);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerateCrashes((files) => ({
      ...files,
      async open(path, mode) {
        const file = await files.open(path, mode);
        return file && { ...file, sync: async () => undefined };
      },
    }));
    expect(faults.some((fault) => fault.includes('does not verify'))).toBe(true);
  });

  it('is caught when it does not sync its folders (control)', async () => {
    const { faults } = await enumerateCrashes((files) => ({
      ...files,
      syncFolder: async () => undefined,
    }));
    expect(faults.some((fault) => fault.includes('lost'))).toBe(true);
  });
});

describe('restoring a snapshot', () => {
  it('gives the same head and every blob, and refuses a folder that holds something', async () => {
    const [source, target, into] = [createModelDisc(), createModelDisc(), createModelDisc()];
    await fill(source.files, 4);
    const made = await makeSnapshot(source.files, target.files, now);
    if (!made.ok) throw new Error(made.problem.code);
    const { file, manifest } = made.value;
    expect(manifest.segments.length).toBeGreaterThan(1);
    expect((await restoreSnapshot(target.files, file, into.files)).ok).toBe(true);
    const ledger = await openLedger(into.files, false, fillOptions);
    if (!ledger.ok) throw new Error(ledger.problem.code);
    expect(await ledger.value.status()).toMatchObject({ kind: 'open', head: manifest.head });
    for (const { sha256 } of manifest.blobs)
      expect((await ledger.value.readBlob(sha256)).ok).toBe(true);
    const again = await restoreSnapshot(target.files, file, into.files);
    expect(again).toMatchObject({ ok: false, problem: { code: 'folder-not-empty' } });
  });

  it('refuses a snapshot in which one byte of any part was flipped', async () => {
    const [source, target] = [createModelDisc(), createModelDisc()];
    await fill(source.files, 3);
    const made = await makeSnapshot(source.files, target.files, now);
    if (!made.ok) throw new Error(made.problem.code);
    const { file, manifest } = made.value;
    const parts = [...manifest.segments, ...manifest.blobs].map(
      ({ sha256 }) => `blobs/${sha256.slice(0, 2)}/${sha256}`,
    );
    for (const path of [file, ...parts]) {
      await flip(target.files, path);
      const into = createModelDisc();
      const restored = await restoreSnapshot(target.files, file, into.files);
      expect(restored).toMatchObject({ ok: false, problem: { code: 'snapshot-damaged' } });
      expect(await into.files.list('')).toEqual([]);
      expect((await listSnapshots(target.files))[0]?.problem?.code).toBe('snapshot-damaged');
      await flip(target.files, path);
    }
    expect((await listSnapshots(target.files))[0]?.problem).toBeNull();
  });
});

describe('thinning', () => {
  const ages = fc.array(fc.integer({ min: -3600e3, max: 800 * 86_400e3 }), { minLength: 1 });

  it('never takes away the newest, nor the only one, and adds nothing', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const times = given.map((age) => now - age);
        const kept = keptTimes(times, now);
        expect(kept.has(Math.max(...times))).toBe(true);
        for (const time of kept) expect(times).toContain(time);
      }),
    );
  });

  it('thinned again at the same moment, takes nothing more away', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const kept = keptTimes(
          given.map((age) => now - age),
          now,
        );
        expect(keptTimes([...kept], now)).toEqual(kept);
      }),
    );
  });

  it('leaves at most 25 of the last day, 31 of the last thirty and one a month before', () => {
    const times = Array.from({ length: 24 * 400 }, (_, hours) => now - hours * 3600e3);
    expect(keptTimes(times, now).size).toBeLessThanOrEqual(25 + 31 + 14);
  });
});
