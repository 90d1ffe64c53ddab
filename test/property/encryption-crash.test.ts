import { describe, expect, it } from 'vitest';
import { turnOff, turnOn } from '../../electron/serve/at-rest/change-encryption.ts';
import { readKeyWraps, unwrapDataKey } from '../../electron/serve/at-rest/key-wraps.ts';
import {
  createLedgerCipher,
  type LedgerCipher,
} from '../../electron/serve/at-rest/ledger-cipher.ts';
import {
  encryptedFiles,
  encryptedFolder,
  isEncrypted,
  ledgerFiles,
  within,
} from '../../electron/serve/at-rest/ledger-place.ts';
import { settleFolder } from '../../electron/serve/at-rest/settle-folder.ts';
import { writeCheckpoint } from '../../electron/serve/checkpoints/checkpoint-files.ts';
import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { makeSnapshot } from '../../electron/serve/snapshots/make-snapshot.ts';
import { restoreInPlace } from '../../electron/serve/snapshots/restore-in-place.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';
import { ok } from '../../shared/problems/problem.ts';
import {
  afterKill,
  crashOutcomes,
  createModelDisc,
  MachineStopped,
  type ModelDisc,
} from '../builders/model-disc.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const options = { segmentBytes: 700 };
const cheap = { N: 16, r: 8, p: 1 };
const password = '拉网 密码 2026';
const commands = 4;

type Wrap = (files: FileSystemPort) => FileSystemPort;
const same: Wrap = (files) => files;

/** Judges how many entries a stop left. */
type IsRight = (entries: number) => boolean;
const all: IsRight = (entries) => entries === commands;

/** Appends a command with a blob of its own to whatever the folder holds. */
async function add(files: FileSystemPort, command: number): Promise<void> {
  const opened = await openLedger(files, false, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  const put = await opened.value.putBlob(new TextEncoder().encode(`blob ${command}`));
  if (!put.ok) throw new Error(put.problem.code);
  const status = await opened.value.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const head = status.kind === 'open' ? status.head : emptyHead;
  const draft = { kind: 'k', subject: `command ${command}`, payload: { blob: put.value } };
  const entries = sealEntries([draft], head, { device: status.device, actor: '王' }, now);
  const appended = await opened.value.append(head, entries);
  if (!appended.ok) throw new Error(appended.problem.code);
  await writeCheckpoint(files, 'ledger', status.device, appended.value, now);
  await opened.value.close();
}

async function aPlainDisc(): Promise<ModelDisc> {
  const disc = createModelDisc();
  for (let command = 0; command < commands; command++) await add(disc.files, command);
  return disc;
}

/** The same after it was put back once: what was put aside for that lies beside it. */
async function aRestoredDisc(): Promise<ModelDisc> {
  const disc = await aPlainDisc();
  const snapshots = createModelDisc().files;
  await putBack(disc.files, snapshots, await snapshotOf(disc.files, snapshots));
  return disc;
}

async function snapshotOf(files: FileSystemPort, into: FileSystemPort): Promise<string> {
  const made = await makeSnapshot(files, into, now);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.file;
}

async function putBack(files: FileSystemPort, target: FileSystemPort, file: string) {
  const undoInto = createModelDisc().files;
  const done = await restoreInPlace(files, { target, file }, undoInto, now + 1);
  if (!done.ok) throw new Error(done.problem.code);
}

async function switchOn(files: FileSystemPort): Promise<LedgerCipher> {
  const turned = await turnOn(files, password, async () => ok(null), cheap);
  if (!turned.ok) throw new Error(turned.problem.code);
  return turned.value.cipher;
}

async function switchOff(files: FileSystemPort, cipher: LedgerCipher): Promise<void> {
  const turned = await turnOff(files, cipher, async () => ok(null));
  if (!turned.ok) throw new Error(turned.problem.code);
}

/** The key of a folder as a person gets it: by the password. */
async function keyOf(root: FileSystemPort): Promise<LedgerCipher | null> {
  if (!(await isEncrypted(root))) return null;
  const wraps = await readKeyWraps(within(root, encryptedFolder));
  const opened = wraps.ok
    ? await unwrapDataKey(wraps.value, { by: 'password', text: password })
    : wraps;
  if (!opened.ok) throw new Error(opened.problem.code);
  return createLedgerCipher(opened.value);
}

/** Opens what a crash left, as a start does; what is wrong with it, null when it is one whole ledger that goes on. */
async function findFault(root: FileSystemPort, isRight: IsRight): Promise<string | null> {
  try {
    await settleFolder(root);
    const cipher = await keyOf(root);
    const files = await ledgerFiles(root, cipher);
    if (!files.ok) return files.problem.code;
    const opened = await openLedger(files.value, false, options);
    if (!opened.ok) return opened.problem.code;
    const entries = await opened.value.entries(0);
    if ((await opened.value.status()).kind !== 'open') return 'damaged';
    if (!isRight(entries.length)) return `${entries.length} entries`;
    for (const { payload } of entries)
      if (!(await opened.value.readBlob(String(payload.blob))).ok) return 'blob lost';
    await opened.value.close();
    await add(files.value, commands);
    const left = (await root.list('')) ?? [];
    const plain = left.filter((name) => /^(journal|blobs|checkpoints)(\.|$)/.test(name));
    if (cipher !== null && plain.length > 0) return `plain ${plain.join()} left`;
    const spare = left.filter((name) => /encrypted\.|changing.*json$/.test(name));
    return spare.length > 0 ? `${spare.join()} left` : null;
  } catch (error) {
    return String(error);
  }
}

/** Stops the machine before every step of a change, and tries every outcome; what was found encrypted afterwards. */
async function enumerate(
  change: (files: FileSystemPort) => Promise<unknown>,
  before: ModelDisc,
  wrap: Wrap,
  isRight = all,
) {
  const faults: string[] = [];
  const found = { plain: 0, encrypted: 0 };
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const disc = afterKill(before, stopBefore);
    stopped = await change(wrap(disc.files)).then(
      () => false,
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    for (const outcome of crashOutcomes) {
      const left = disc.afterCrash(outcome).files;
      found[(await isEncrypted(left)) ? 'encrypted' : 'plain'] += 1;
      const fault = await findFault(left, isRight);
      if (fault !== null) faults.push(`stop ${stopBefore}, ${outcome.title}: ${fault}`);
    }
  }
  return { faults, found };
}

const withoutSync: Wrap = (files) => ({
  ...files,
  async open(path, mode) {
    const file = await files.open(path, mode);
    return file && { ...file, sync: async () => undefined };
  },
});

describe('turning encryption on and off on a disc that may stop at any moment', () => {
  it('leaves one whole ledger, plain or encrypted, at every stop of turning it on', async () => {
    const { faults, found } = await enumerate(switchOn, await aPlainDisc(), same);
    expect(faults).toEqual([]);
    expect(Math.min(found.plain, found.encrypted)).toBeGreaterThan(100);
  });

  it('does so at every stop of turning it off', async () => {
    const disc = await aPlainDisc();
    const cipher = await switchOn(disc.files);
    const off = (files: FileSystemPort) => switchOff(files, cipher);
    const { faults, found } = await enumerate(off, disc, same);
    expect(faults).toEqual([]);
    expect(Math.min(found.plain, found.encrypted)).toBeGreaterThan(100);
  });

  it('leaves nothing plain of what was put aside by a restore before', async () => {
    const { faults } = await enumerate(switchOn, await aRestoredDisc(), same);
    expect(faults).toEqual([]);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerate(switchOn, await aPlainDisc(), withoutSync);
    expect(faults.length).toBeGreaterThan(0);
  });
});

/** Puts an encrypted ledger of all commands back to the first two, stopped before every step. */
async function enumerateRestores(wrap: Wrap) {
  const disc = createModelDisc();
  for (let command = 0; command < 2; command++) await add(disc.files, command);
  const cipher = await switchOn(disc.files);
  const snapshots = createModelDisc().files;
  const encrypted = encryptedFiles(disc.files, cipher);
  const file = await snapshotOf(encrypted, snapshots);
  for (let command = 2; command < commands; command++) await add(encrypted, command);
  const ended = new Set<number>();
  const { faults, found } = await enumerate(
    (files) => putBack(encryptedFiles(files, cipher), snapshots, file),
    disc,
    wrap,
    (entries) => (entries === 2 || entries === commands) && ended.add(entries).has(entries),
  );
  return { faults, found, ended };
}

describe('putting an encrypted ledger back in place on such a disc', () => {
  it('leaves the old ledger or the new one whole and encrypted at every stop', async () => {
    const { faults, found, ended } = await enumerateRestores(same);
    expect(faults).toEqual([]);
    expect(found.plain).toBe(0);
    expect([...ended].sort()).toEqual([2, commands]);
  });

  it('is caught when it does not sync its files (control)', async () => {
    const { faults } = await enumerateRestores(withoutSync);
    expect(faults.length).toBeGreaterThan(0);
  });
});
