import { describe, expect, it } from 'vitest';
import { createBlobStore } from '../../electron/serve/disk/blob-store.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { readJournal } from '../../electron/serve/journal/read-journal.ts';
import { listSnapshots } from '../../electron/serve/snapshots/list-snapshots.ts';
import { makeSnapshot } from '../../electron/serve/snapshots/make-snapshot.ts';
import { restoreInPlace } from '../../electron/serve/snapshots/restore-in-place.ts';
import { finishRestore } from '../../electron/serve/snapshots/unfinished-restore.ts';
import { findBlobs } from '../../shared/operations/find-blobs.ts';
import { fill, flip } from '../builders/ledger-on-disc.ts';
import {
  afterKill,
  crashOutcomes,
  createModelDisc,
  MachineStopped,
} from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');

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
