import { describe, expect, it } from 'vitest';
import { createLedgerCipher } from '../../electron/serve/at-rest/ledger-cipher.ts';
import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { emptyHead, headAfter, sealEntries } from '../../shared/ledger/seal.ts';
import {
  afterKill,
  crashOutcomes,
  createModelDisc,
  MachineStopped,
  type ModelDisc,
} from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const commandSizes = [1, 3, 2];
/** Shorter than what a crash may have left, so that it does not cover it. */
const small = [1];
// Small, so that the journal rolls over several times.
const options = { segmentBytes: 1100 };

/** The first crashes whose recovery has something to put right, and so is worth stopping again. */
const secondChances = new Set([
  'names arrive, content does not',
  'all names but the last arrive',
  'the first half of the last write arrives',
  'the last write arrives as zeros',
]);

type Wrap = (files: FileSystemPort) => FileSystemPort;

/** What was acknowledged before the machine stopped. */
interface Acknowledgements {
  commands: number;
  blobs: string[];
}

async function open(files: FileSystemPort) {
  const opened = await openLedger(files, false, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function drafts(command: number, size: number) {
  return Array.from({ length: size }, (_, index) => ({
    kind: 'unit-recorded',
    subject: `command ${command}`,
    payload: { 名称: `单位 ${index}`, of: size },
  }));
}

/** Appends one command and stores one blob, noting each as it is acknowledged. */
async function work(
  files: FileSystemPort,
  first: number,
  count: number,
  done: Acknowledgements,
  sizes = commandSizes,
) {
  const ledger = await open(files);
  for (let command = first; command < first + count; command++) {
    const put = await ledger.putBlob(new TextEncoder().encode(`blob ${command}`));
    if (!put.ok) throw new Error(put.problem.code);
    done.blobs.push(put.value);
    const status = await ledger.status();
    if (status.kind === 'damaged') throw new Error('damaged');
    const head = status.kind === 'open' ? status.head : emptyHead;
    const signer = { device: status.device, actor: 'tester' };
    const size = sizes[command % sizes.length]!;
    const entries = sealEntries(drafts(command, size), head, signer, now);
    const appended = await ledger.append(head, entries);
    if (!appended.ok) throw new Error(appended.problem.code);
    done.commands = command + 1;
  }
  await ledger.close();
}

/** Appends several commands as the journal's first. */
async function beginWith(files: FileSystemPort, sizes: readonly number[]): Promise<void> {
  const ledger = await open(files);
  const status = await ledger.status();
  const signer = { device: status.kind === 'empty' ? status.device : '', actor: 'tester' };
  const entries: Entry[] = [];
  for (const [command, size] of sizes.entries()) {
    const head = headAfter(emptyHead, entries);
    entries.push(...sealEntries(drafts(command, size), head, signer, now));
  }
  const appended = await ledger.append(emptyHead, entries);
  if (!appended.ok) throw new Error(appended.problem.code);
}

/** What is wrong with a disc found after a crash; null when the prefix property holds. */
async function findFault(files: FileSystemPort, done: Acknowledgements): Promise<string | null> {
  const ledger = await open(files);
  if ((await ledger.status()).kind === 'damaged') return 'damaged';
  const counts = new Map<string, number>();
  for (const { subject, payload } of await ledger.entries(0))
    counts.set(subject, (counts.get(subject) ?? Number(payload.of)) - 1);
  for (let command = 0; command < counts.size; command++)
    if (counts.get(`command ${command}`) !== 0) return 'half a command';
  if (counts.size < done.commands) return `lost command ${counts.size} of ${done.commands}`;
  for (const sha256 of done.blobs) {
    const blob = await ledger.readBlob(sha256);
    if (!blob.ok) return `${blob.problem.code} after it was acknowledged`;
  }
  await ledger.close();
  return goesOn(files, counts.size);
}

/** One more command can be appended, and the next start finds nothing left to put right. */
async function goesOn(files: FileSystemPort, next: number): Promise<string | null> {
  await work(files, next, 1, { commands: 0, blobs: [] }, small);
  const ledger = await open(files);
  const entries: readonly Entry[] = await ledger.entries(0);
  if (entries.at(-1)?.subject !== `command ${next}`) return 'cannot be gone on with';
  const status = await ledger.status();
  return status.kind === 'open' && status.cutBytes === 0 ? null : 'still to be put right';
}

async function runUntilStopped(disc: ModelDisc, wrap: Wrap, first: number, count: number) {
  const done: Acknowledgements = { commands: first, blobs: [] };
  try {
    await work(wrap(disc.files), first, count, done);
    return { done, stopped: false };
  } catch (error) {
    if (!(error instanceof MachineStopped)) throw error;
    return { done, stopped: true };
  }
}

/** Stops the machine before every changing operation, and tries every outcome of each stop. */
async function enumerateCrashes(wrap: Wrap, again: boolean) {
  const faults: string[] = [];
  let crashes = 0;
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const disc = createModelDisc(stopBefore);
    const run = await runUntilStopped(disc, wrap, 0, commandSizes.length);
    stopped = run.stopped;
    for (const outcome of crashOutcomes) {
      crashes += 1;
      const fault = await findFault(wrap(disc.afterCrash(outcome).files), run.done);
      if (fault !== null) faults.push(`stop ${stopBefore}, ${outcome.title}: ${fault}`);
      if (again && secondChances.has(outcome.title))
        crashes += await crashDuringRecovery(disc.afterCrash(outcome), run.done, faults);
    }
    if (again) crashes += await crashAfterKill(disc, run.done, faults);
  }
  return { crashes, faults };
}

/** The machine stops a second time while the first crash is being put right. */
async function crashDuringRecovery(
  disc: ModelDisc,
  done: Acknowledgements,
  faults: string[],
): Promise<number> {
  let crashes = 0;
  for (let stopBefore = 1; ; stopBefore++) {
    const second = afterKill(disc, stopBefore);
    const stopped = await open(second.files).then(
      () => false,
      (error) => error instanceof MachineStopped,
    );
    if (!stopped) return crashes;
    for (const outcome of crashOutcomes.slice(0, 5)) {
      crashes += 1;
      const fault = await findFault(second.afterCrash(outcome).files, done);
      if (fault !== null) faults.push(`second stop ${stopBefore}, ${outcome.title}: ${fault}`);
    }
  }
}

/**
 * First only the process dies, so that its unsynced changes are still seen; the next one serves them, adds a command, and
 * then the machine stops. What was served once counts as acknowledged: somebody saw it.
 */
async function crashAfterKill(
  disc: ModelDisc,
  acknowledged: Acknowledgements,
  faults: string[],
): Promise<number> {
  let crashes = 0;
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const second = afterKill(disc, stopBefore);
    const done = { ...acknowledged, blobs: [...acknowledged.blobs] };
    stopped = await serveAndAdd(second.files, done).then(
      () => false,
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    for (const outcome of crashOutcomes.filter(({ title }) => afterKillOutcomes.has(title))) {
      crashes += 1;
      const fault = await findFault(second.afterCrash(outcome).files, done);
      if (fault !== null) faults.push(`kill, stop ${stopBefore}, ${outcome.title}: ${fault}`);
    }
  }
  return crashes;
}

async function serveAndAdd(files: FileSystemPort, done: Acknowledgements): Promise<void> {
  const ledger = await open(files);
  const served = new Set((await ledger.entries(0)).map((entry) => entry.subject)).size;
  done.commands = Math.max(done.commands, served);
  await ledger.close();
  await work(files, served, 1, done, small);
}

const afterKillOutcomes = new Set([
  'nothing unsynced arrives',
  'names arrive, content does not',
  'content arrives, names do not',
]);

const same: Wrap = (files) => files;

const cipher = createLedgerCipher(new Uint8Array(32).fill(7));

/** A disc with an encrypted ledger. */
const encrypted: Wrap = (files) => ({ ...files, cipher });

/** A disc whose owner forgot to sync files. */
const withoutSync: Wrap = (files) => ({
  ...files,
  async open(path, mode) {
    const file = await files.open(path, mode);
    return file && { ...file, sync: async () => undefined };
  },
});

/** A disc whose owner forgot to sync folders. */
const withoutFolderSync: Wrap = (files) => ({ ...files, syncFolder: async () => undefined });

describe('the journal on a disc that may stop at any moment', () => {
  it('keeps every acknowledged command and blob, and nothing half, at every stop, also at a second one', async () => {
    const { crashes, faults } = await enumerateCrashes(same, true);
    expect(faults).toEqual([]);
    expect(crashes).toBeGreaterThan(3000);
  });

  it('keeps them as well where the ledger is encrypted', async () => {
    const { crashes, faults } = await enumerateCrashes(encrypted, false);
    expect(faults).toEqual([]);
    expect(crashes).toBeGreaterThan(300);
  });

  it('begins with many commands at once or with none', async () => {
    const counts = new Set<number>();
    for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
      const disc = createModelDisc(stopBefore);
      stopped = await beginWith(disc.files, [1, 3, 2]).then(
        () => false,
        (error) => error instanceof MachineStopped || Promise.reject(error),
      );
      for (const outcome of crashOutcomes) {
        const ledger = await open(disc.afterCrash(outcome).files);
        const found = (await ledger.entries(0)).length;
        counts.add(found);
        if (!stopped) expect(found).toBe(6);
      }
    }
    expect([...counts].sort()).toEqual([0, 6]);
  });

  it('puts a saved record that was cut short from outside right, also when it is stopped amid that', async () => {
    const faults: string[] = [];
    const done: Acknowledgements = { commands: 0, blobs: [] };
    const fresh = createModelDisc();
    await work(fresh.files, 0, 3, done);
    // Long after, so that all of it is on the platter, the mark of what was acknowledged too.
    const whole = fresh.afterCrash(crashOutcomes[1]!);
    const name = (await whole.files.list('journal'))!.findLast((each) => each.endsWith('.lwj'));
    const file = (await whole.files.open(`journal/${name}`, 'edit'))!;
    await file.truncate((await file.size()) - 3);
    await file.sync();
    const found = { commands: 2, blobs: done.blobs };
    expect(await findFault(afterKill(whole).files, found)).toBeNull();
    expect(await crashDuringRecovery(whole, found, faults)).toBeGreaterThan(15);
    expect(await crashAfterKill(whole, found, faults)).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerateCrashes(withoutSync, false);
    expect(faults.some((fault) => fault.includes('lost command'))).toBe(true);
    expect(faults.some((fault) => fault.includes('after it was acknowledged'))).toBe(true);
  });

  it('is caught when it does not sync its folders (control)', async () => {
    const { faults } = await enumerateCrashes(withoutFolderSync, false);
    expect(faults.some((fault) => fault.includes('lost command'))).toBe(true);
  });
});
