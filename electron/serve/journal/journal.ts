import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import { checkChain } from '../../../shared/ledger/chain.ts';
import type { Entry, JsonValue, LedgerHead } from '../../../shared/ledger/entry.ts';
import { frameHeaderBytes, largestPayloadBytes } from '../../../shared/ledger/frame.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import type { FileSystemPort, OpenFile } from '../disk/file-system-port.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import { type Acknowledged, writeAcknowledged } from './acknowledged.ts';
import { beginSegment, encodeRecord, formatOf, overheadOf } from './new-segment.ts';
import { type JournalContent, readJournal } from './read-journal.ts';
import { headerBytesOf, segmentName } from './segment.ts';

/** Where a writer believes the journal to end. */
export type ExpectedHead = Pick<LedgerHead, 'position' | 'hash'>;

/** A journal open for writing. */
export interface Journal {
  /** Device whose commands are appended here. */
  readonly device: string;
  readonly content: JournalContent;
  /** Appends one command of this device. */
  append(expected: ExpectedHead, entries: readonly Entry[]): Promise<Result<LedgerHead>>;
  /** Appends, as one record, entries that other devices made, with this device's own account of it. */
  merge(expected: ExpectedHead, entries: readonly Entry[]): Promise<Result<LedgerHead>>;
  close(): Promise<void>;
}

export interface JournalOptions {
  /** A segment is closed and the next begun before it would grow past this. */
  readonly segmentBytes?: number;
}

/**
 * Opens the journal for writing: cuts an unfinished last record and makes what is left durable, since the process that wrote
 * it may have died between writing and syncing. A damaged journal opens too, and refuses every append.
 */
export async function openJournal(
  files: FileSystemPort,
  device: string,
  options: JournalOptions = {},
): Promise<Result<Journal>> {
  const read = await readJournal(files);
  if (!read.ok) return read;
  if (read.value.damage === null) await settle(files, read.value);
  return ok(createJournal(files, device, read.value, options.segmentBytes ?? 16 * 1024 * 1024));
}

async function settle(files: FileSystemPort, content: JournalContent): Promise<void> {
  if (content.end.segment === 0) return;
  // Mark before cut: were the cut on disc alone, the old mark would call the shorter journal damaged.
  if (content.tail !== null) await writeAcknowledged(files, content.end, true);
  await files.syncFolder('journal');
  const file = await files.open(`journal/${segmentName(content.end.segment)}`, 'edit');
  if (file === null) throw new Error('The last journal segment went away while it was opened');
  try {
    if (content.tail !== null) await file.truncate(content.end.offset);
    await file.sync();
  } finally {
    await file.close();
  }
}

function createJournal(
  files: FileSystemPort,
  device: string,
  read: JournalContent,
  segmentBytes: number,
): Journal {
  const inOrder = createWorkQueue();
  const format = formatOf(files);
  const all = [...read.entries];
  let content: JournalContent = { ...read, entries: all };
  let file: OpenFile | null = null;
  // After a failed sync nobody knows what the disc holds; only opening again can tell.
  let failed: Result<never> | null = null;

  async function closeFile(): Promise<void> {
    await file?.close();
    file = null;
  }

  async function fileFor(frameBytes: number): Promise<Acknowledged> {
    const { segment, offset } = content.end;
    const isFull = offset > headerBytesOf(format) && offset + frameBytes > segmentBytes;
    if (!isFull && content.format === format) {
      file ??= await files.open(`journal/${segmentName(segment)}`, 'edit');
      if (file === null) throw new Error(`Journal segment ${segment} went away`);
      return content.end;
    }
    await closeFile();
    const { sizeBytes, records } = await beginSegment(files, segment + 1, []);
    content = { ...content, end: { segment: segment + 1, offset: sizeBytes }, format, records };
    file = await files.open(`journal/${segmentName(segment + 1)}`, 'edit');
    return content.end;
  }

  async function write(payloads: readonly Uint8Array[]): Promise<Result<Acknowledged>> {
    try {
      if (content.end.segment === 0) {
        const { sizeBytes, records } = await beginSegment(files, 1, payloads);
        content = { ...content, records };
        return ok({ segment: 1, offset: sizeBytes });
      }
      const [payload] = payloads;
      const frameBytes = frameHeaderBytes + payload!.length + overheadOf(files);
      const { segment, offset } = await fileFor(frameBytes);
      await file!.write(offset, encodeRecord(content.records, offset, payload!));
      await file!.sync();
      return ok({ segment, offset: offset + frameBytes });
    } catch (error) {
      const problem = diskProblem(error, 'journal');
      failed = await undoWrite().catch(() => ({ ok: false, problem }) as const);
      return { ok: false, problem };
    }
  }

  /** Takes a half-written frame away again; null when the journal can go on. */
  async function undoWrite(): Promise<null> {
    await file?.truncate(content.end.offset);
    await file?.sync();
    return null;
  }

  async function append(
    expected: ExpectedHead,
    entries: readonly Entry[],
    onlyDevice: string | null,
  ): Promise<Result<LedgerHead>> {
    if (failed !== null) return failed;
    if (content.damage !== null) return { ok: false, problem: content.damage.problem };
    if (entries.length === 0) return refuse('entries-empty');
    if (expected.position !== content.head.position || expected.hash !== content.head.hash)
      return refuse('head-moved', { seq: content.head.position });
    const chained = checkChain(content.head, entries, onlyDevice);
    if (!chained.ok) return chained;
    // A journal begins with a whole file put in place by one rename; what is more than one command still stands a frame each
    // there, so that damage later costs one of them and not all.
    const isFirst = content.end.segment === 0;
    const payloads = (isFirst ? splitCommands(entries) : [entries]).map(encodeEntries);
    const bytes = Math.max(...payloads.map((payload) => payload.length));
    if (bytes > largestPayloadBytes - overheadOf(files))
      return refuse('entries-too-large', { bytes });
    const written = await write(payloads);
    if (!written.ok) return written;
    all.push(...entries);
    content = {
      ...content,
      head: chained.value,
      end: written.value,
      format,
      tail: null,
    };
    // The mark is a witness, not the truth: a disc that cannot take it has still taken the entries.
    await writeAcknowledged(files, written.value, false).catch(() => undefined);
    return chained;
  }

  return {
    device,
    get content() {
      return content;
    },
    append: (expected, entries) => inOrder(() => append(expected, entries, device)),
    merge: (expected, entries) => inOrder(() => append(expected, entries, null)),
    close: () => inOrder(closeFile),
  };
}

/** Entries of one command share one clock, and no two commands do. */
function splitCommands(entries: readonly Entry[]): Entry[][] {
  const commands: Entry[][] = [];
  for (const entry of entries) {
    const last = commands.at(-1);
    if (last?.[0]?.hlc === entry.hlc) last.push(entry);
    else commands.push([entry]);
  }
  return commands;
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const value = entries.map((entry): JsonValue => ({ ...entry }) as JsonValue);
  return new TextEncoder().encode(canonicalJson(value));
}
