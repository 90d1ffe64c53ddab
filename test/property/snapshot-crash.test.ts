import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../electron/serve/data-folder.ts';
import { createBlobStore } from '../../electron/serve/disk/blob-store.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { readJournal } from '../../electron/serve/journal/read-journal.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import { makeSnapshot } from '../../electron/serve/snapshots/make-snapshot.ts';
import { restoreInPlace } from '../../electron/serve/snapshots/restore-in-place.ts';
import { restoreSnapshot } from '../../electron/serve/snapshots/restore-snapshot.ts';
import { keptTimes } from '../../electron/serve/snapshots/thinning.ts';
import { finishRestore } from '../../electron/serve/snapshots/unfinished-restore.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';
import { findBlobs } from '../../shared/operations/find-blobs.ts';
import {
  afterKill,
  crashOutcomes,
  createModelDisc,
  MachineStopped,
} from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const options = { segmentBytes: 700 };

/** A ledger of some commands, a blob each, over several segments. */
async function fill(files: FileSystemPort, commands: number): Promise<void> {
  const opened = await openLedger(files, false, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  const ledger = opened.value;
  for (let command = 0; command < commands; command++) {
    const put = await ledger.putBlob(new TextEncoder().encode(`blob ${command}`));
    if (!put.ok) throw new Error(put.problem.code);
    const status = await ledger.status();
    if (status.kind === 'damaged') throw new Error('damaged');
    const head = status.kind === 'open' ? status.head : emptyHead;
    const payload = { blob: put.value };
    const draft = { kind: 'unit-recorded', subject: `command ${command}`, payload };
    const signer = { device: status.device, actor: 'tester' };
    const appended = await ledger.append(head, sealEntries([draft], head, signer, now));
    if (!appended.ok) throw new Error(appended.problem.code);
  }
  await ledger.close();
}

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

/** Restores an older snapshot over a newer ledger, stopping before every change, with every outcome of each stop. */
async function enumerateRestores(wrap: (files: FileSystemPort) => FileSystemPort) {
  const own = createModelDisc();
  const faults: string[] = [];
  const ended = new Set<string>();
  let crashes = 0;
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const first = createModelDisc();
    await fill(first.files, 2);
    const old = await makeSnapshot(first.files, own.files, now);
    if (!old.ok) throw new Error(old.problem.code);
    await fill(first.files, 2);
    const present = await headOf(first.files);
    // The next process on the same machine: what it is stopped before is counted from here.
    const disc = afterKill(first, stopBefore);
    const undoInto = createModelDisc();
    const from = { target: own.files, file: old.value.file };
    stopped = await restoreInPlace(wrap(disc.files), from, undoInto.files, now + 1).then(
      (done) => {
        if (!done.ok) throw new Error(done.problem.code);
        return false;
      },
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    for (const outcome of crashOutcomes) {
      crashes += 1;
      const { files } = disc.afterCrash(outcome);
      await finishRestore(files);
      const at = `stop ${stopBefore}, ${outcome.title}`;
      const head = await headOf(files);
      const isNew = head === old.value.manifest.head.hash;
      if (!isNew && head !== present) faults.push(`${at}: neither the old nor the new ledger`);
      if (!isNew && !stopped) faults.push(`${at}: acknowledged and not there`);
      ended.add(isNew ? 'new' : 'old');
      const listed = await listSnapshots(undoInto.files);
      if (isNew && listed.at(-1)?.manifest?.head.hash !== present)
        faults.push(`${at}: no undo point`);
      const device = (await files.open('device.json', 'read')) !== null;
      if (isNew && device) faults.push(`${at}: goes on as the old device`);
    }
  }
  return { crashes, faults, ended };
}

/** Hash of the head of a whole ledger, or what is wrong with it. */
async function headOf(files: FileSystemPort): Promise<string> {
  const journal = await readJournal(files);
  if (!journal.ok) return journal.problem.code;
  if (journal.value.damage !== null) return journal.value.damage.problem.code;
  const blobs = createBlobStore(files);
  for (const sha256 of findBlobs(journal.value.entries))
    if (!(await blobs.read(sha256)).ok) return `without ${sha256}`;
  return journal.value.tail === null ? journal.value.head.hash : 'torn';
}

describe('restoring a snapshot in place', () => {
  it('leaves the old ledger or the new one whole, wherever the machine stops, with an undo point before the new', async () => {
    const { crashes, faults, ended } = await enumerateRestores((files) => files);
    expect(faults).toEqual([]);
    expect(crashes).toBeGreaterThan(200);
    expect([...ended].sort()).toEqual(['new', 'old']);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerateRestores((files) => ({
      ...files,
      async open(path, mode) {
        const file = await files.open(path, mode);
        return file && { ...file, sync: async () => undefined };
      },
    }));
    expect(faults.some((fault) => fault.includes('neither'))).toBe(true);
  });

  it('is caught when it does not sync its folders (control)', async () => {
    const { faults } = await enumerateRestores((files) => ({
      ...files,
      syncFolder: async () => undefined,
    }));
    expect(faults.some((fault) => fault.includes('acknowledged'))).toBe(true);
  });

  it('goes back to the undo point, and over a ledger that is damaged', async () => {
    const [disc, own] = [createModelDisc(), createModelDisc()];
    await fill(disc.files, 2);
    const old = await makeSnapshot(disc.files, own.files, now);
    if (!old.ok) throw new Error(old.problem.code);
    await fill(disc.files, 2);
    const present = await headOf(disc.files);
    const back = async (file: string, at: number) => {
      const done = await restoreInPlace(disc.files, { target: own.files, file }, own.files, at);
      if (!done.ok) throw new Error(done.problem.code);
      return done.value;
    };
    const { undoPoint } = await back(old.value.file, now + 1);
    expect(await headOf(disc.files)).toBe(old.value.manifest.head.hash);
    await back(undoPoint!, now + 2);
    expect(await headOf(disc.files)).toBe(present);
    await flip(disc.files, 'journal/000001.lwj');
    expect(await headOf(disc.files)).not.toBe(present);
    expect(await back(undoPoint!, now + 3)).toMatchObject({ undoPoint: null });
    expect(await headOf(disc.files)).toBe(present);
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
    const ledger = await openLedger(into.files, false, options);
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

async function flip(files: FileSystemPort, path: string): Promise<void> {
  const file = (await files.open(path, 'edit'))!;
  const at = Math.floor((await file.size()) / 2);
  const [byte] = await file.read(at, 1);
  await file.write(at, Uint8Array.of(byte! ^ 1));
  await file.close();
}

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
