import type { JournalStatus, LedgerPort } from '../../shared/host/ports.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { LedgerCipher } from './at-rest/ledger-cipher.ts';
import { ledgerFiles } from './at-rest/ledger-place.ts';
import { settleFolder } from './at-rest/settle-folder.ts';
import {
  checkpointEvery,
  lastCheckpointPosition,
  writeCheckpoint,
} from './checkpoints/checkpoint-files.ts';
import { type BlobStore, createBlobStore } from './disk/blob-store.ts';
import {
  chooseDevice,
  type KeptDevice,
  keepDevice,
  placeOf,
  readDevice,
} from './disk/device-id.ts';
import { createDiskFileSystem } from './disk/disk-file-system.ts';
import { diskProblem, systemCode } from './disk/disk-problem.ts';
import type { FileSystemPort } from './disk/file-system-port.ts';
import { canWrite, checkFolder } from './disk/folder-check.ts';
import { makeFolder } from './disk/make-folder.ts';
import { createWorkQueue } from './disk/work-queue.ts';
import {
  type ExpectedHead,
  type Journal,
  type JournalOptions,
  openJournal,
} from './journal/journal.ts';
import { type JournalContent, readJournal } from './journal/read-journal.ts';
import { type DeviceKey, hasLostKey, openDeviceKey } from './keys/device-key.ts';
import { takeWriterLock } from './lock/writer-lock.ts';

/** A ledger held open in one data folder. */
export type DataFolder = LedgerPort & {
  /** Appends, as one record, entries other devices made, with this device's own account of it. */
  merge(expected: ExpectedHead, entries: readonly Entry[]): Promise<Result<LedgerHead>>;
  /** Key this device signs with; made when first needed. */
  key(): Promise<DeviceKey>;
  close(): Promise<void>;
};

/** A data folder on a disc, with the files its ledger lies in. */
export type DiskFolder = DataFolder & { readonly files: FileSystemPort };

/**
 * Opens the ledger of a data folder. With `write` it takes the writer's lock and makes the folder when it is missing; an
 * empty folder then has status `empty` until the first append. Without, no lock is needed, nothing on disc is touched and
 * `append`/`putBlob` refuse with `journal-closed`. `cipher` opens an encrypted ledger; a plain one does without. Refusals:
 * `ledger-missing` (reading only), `journal-gone`, `not-a-ledger-folder`, `ledger-encrypted`, `ledger-key-other`, `ledger-locked`,
 * `data-newer`, `folder-read-only`, `disk-full`, `disk-failed`. A damaged journal opens with status `damaged`.
 */
export async function openDataFolder(
  folder: string,
  options: { readonly write: boolean; readonly cipher?: LedgerCipher | null },
): Promise<Result<DiskFolder>> {
  try {
    const checked = await checkFolder(folder);
    if (!checked.ok) return checked;
    if (checked.value !== 'ledger' && (await hadLedger(folder)))
      return refuse('journal-gone', { folder });
    const cipher = options.cipher ?? null;
    if (options.write) return await openForWriting(folder, cipher);
    if (checked.value !== 'ledger') return refuse('ledger-missing', { folder });
    const files = await ledgerFiles(createDiskFileSystem(folder), cipher);
    return files.ok ? await openForReading(files.value) : files;
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
}

/** Whether checkpoints stand where no journal does: a ledger was here, and a new one must not be begun over what is left of it. */
async function hadLedger(folder: string): Promise<boolean> {
  return (await lastCheckpointPosition(createDiskFileSystem(folder))) > 0;
}

async function openForReading(files: FileSystemPort): Promise<Result<DiskFolder>> {
  const read = await readJournal(files);
  if (!read.ok) return read;
  const content = read.value;
  const blobs = createBlobStore(files);
  const device = (await readDevice(files))?.device ?? '';
  return ok({
    files,
    // A reader may meet a record while it is being written: not worth a word, unless it had been saved before.
    status: async () =>
      describe(content, device, content.tail?.wasSaved ? content.tail : null, false),
    entries: async (afterPosition) => content.entries.slice(afterPosition),
    append: async () => refuse('journal-closed'),
    merge: async () => refuse('journal-closed'),
    key: () => Promise.reject(new Error('A ledger opened for reading signs nothing')),
    putBlob: async () => refuse('journal-closed'),
    readBlob: (sha256) => blobs.read(sha256),
    close: async () => undefined,
  });
}

async function openForWriting(
  folder: string,
  cipher: LedgerCipher | null,
): Promise<Result<DiskFolder>> {
  // Node says ENOENT for a folder that cannot be made on a read-only disc.
  const isMade = await makeFolder(folder).then(
    () => true,
    (error) => systemCode(error) !== 'ENOENT' && Promise.reject(error),
  );
  if (!isMade || !(await canWrite(folder))) return refuse('folder-read-only', { folder });
  const lock = await takeWriterLock(folder);
  if (!lock.ok) return lock;
  try {
    const root = createDiskFileSystem(folder);
    await settleFolder(root);
    const found = await ledgerFiles(root, cipher);
    const opened = found.ok
      ? await openLedger(found.value, lock.value.takenOver, {}, await placeOf(folder))
      : found;
    if (!opened.ok) {
      await lock.value.release();
      return opened;
    }
    const ledger = opened.value;
    const witness = await createWitness(ledger);
    const witnessed =
      (write: DataFolder['append']): DataFolder['append'] =>
      async (expected, entries) => {
        const written = await write(expected, entries);
        if (written.ok) await witness(checkpointEvery);
        return written;
      };
    const gate = createGate();
    let closing: Promise<void> | null = null;
    const close = () => {
      closing ??= gate
        .close()
        .then(() => witness(1))
        .then(() => ledger.close())
        .finally(() => lock.value.release());
      return closing;
    };
    const append = witnessed(ledger.append);
    const merge = witnessed(ledger.merge);
    return ok({
      ...ledger,
      append: (expected, entries) => gate.pass(() => append(expected, entries)),
      merge: (expected, entries) => gate.pass(() => merge(expected, entries)),
      putBlob: (bytes) => gate.pass(() => ledger.putBlob(bytes)),
      close,
    });
  } catch (error) {
    await lock.value.release();
    throw error;
  }
}

/** Lets writing through until it is closed, and closes when what is under way has ended. */
function createGate() {
  const passing = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async pass<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
      if (isClosed) return refuse('journal-closed');
      const done = work();
      passing.add(done);
      return done.finally(() => passing.delete(done));
    },
    async close(): Promise<void> {
      isClosed = true;
      await Promise.allSettled(passing);
    },
  };
}

/**
 * Writes a checkpoint beside the journal once so many entries have come since the last. It is a witness, not the truth: a disc
 * that cannot take it has still taken the entries.
 */
async function createWitness(ledger: DiskFolder): Promise<(after: number) => Promise<void>> {
  const { files } = ledger;
  let last = await lastCheckpointPosition(files);
  return async (after) => {
    const status = await ledger.status();
    if (status.kind !== 'open' || status.head.position - last < after) return;
    last = status.head.position;
    await writeCheckpoint(files, status.ledgerId, status.device, status.head, Date.now()).catch(
      () => undefined,
    );
  };
}

/** The ledger on any file system, already locked. */
export async function openLedger(
  files: FileSystemPort,
  lockTakenOver: boolean,
  options: JournalOptions = {},
  place: string | null = null,
): Promise<Result<DiskFolder>> {
  // Other desks know this device by its key: without it the folder goes on as another one.
  const kept = (await hasLostKey(files)) ? null : await readDevice(files);
  const chosen = chooseDevice(kept, place);
  const opened = await openJournal(files, chosen.device, options);
  if (!opened.ok) return opened;
  return ok(
    createLedger({
      files,
      journal: opened.value,
      blobs: createBlobStore(files),
      device: chosen,
      isDeviceKept: kept?.device === chosen.device && kept.place === chosen.place,
      tail: opened.value.content.tail,
      lockTakenOver,
    }),
  );
}

interface LedgerParts {
  readonly files: FileSystemPort;
  readonly journal: Journal;
  readonly blobs: BlobStore;
  readonly device: KeptDevice;
  readonly isDeviceKept: boolean;
  /** What was cut at opening; kept for as long as the ledger is open so that every window can say it. */
  readonly tail: JournalContent['tail'];
  readonly lockTakenOver: boolean;
}

function createLedger(parts: LedgerParts): DiskFolder {
  const { files, journal, blobs } = parts;
  const { device } = journal;
  // Two first appends at once would both write the device's file.
  const inOrder = createWorkQueue();
  let { isDeviceKept } = parts;

  async function keepOwnDevice(): Promise<Result<null>> {
    try {
      if (!isDeviceKept) await keepDevice(files, parts.device);
      isDeviceKept = true;
    } catch (error) {
      return { ok: false, problem: diskProblem(error, '') };
    }
    return ok(null);
  }

  const addBy =
    (write: Journal['append']) =>
    (expected: ExpectedHead, entries: readonly Entry[]): Promise<Result<LedgerHead>> =>
      inOrder(async () => {
        const kept = await keepOwnDevice();
        return kept.ok ? write(expected, entries) : kept;
      });

  return {
    files,
    status: async () => describe(journal.content, device, parts.tail, parts.lockTakenOver),
    entries: async (afterPosition) => journal.content.entries.slice(afterPosition),
    append: addBy(journal.append),
    merge: addBy(journal.merge),
    key: () => openDeviceKey(files),
    async putBlob(bytes) {
      const { damage } = journal.content;
      return damage === null ? blobs.put(bytes) : { ok: false, problem: damage.problem };
    },
    readBlob: (sha256) => blobs.read(sha256),
    close: () => journal.close(),
  };
}

function describe(
  content: JournalContent,
  device: string,
  tail: JournalContent['tail'],
  lockTakenOver: boolean,
): JournalStatus {
  const ledgerId = content.entries[0]?.subject ?? null;
  if (content.damage !== null)
    return {
      kind: 'damaged',
      ledgerId,
      readableEntries: content.entries.length,
      ...content.damage,
    };
  if (ledgerId === null) return { kind: 'empty', device };
  return {
    kind: 'open',
    device,
    ledgerId,
    head: content.head,
    cutBytes: tail?.bytes ?? 0,
    cutWasSaved: tail?.wasSaved ?? false,
    lockTakenOver,
    isEncrypted: content.records !== null,
  };
}
