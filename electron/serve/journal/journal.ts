import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import { checkChain } from '../../../shared/ledger/chain.ts';
import type { ChainHead, Entry, JsonValue } from '../../../shared/ledger/entry.ts';
import { encodeFrame, largestPayloadBytes } from '../../../shared/ledger/frame.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { diskProblem } from '../disk/disk-problem.ts';
import { type FileSystemPort, type OpenFile, replaceFile } from '../disk/file-system-port.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import { type Acknowledged, writeAcknowledged } from './acknowledged.ts';
import { type JournalContent, readJournal } from './read-journal.ts';
import { segmentHeader, segmentHeaderBytes, segmentName } from './segment.ts';

/** A journal open for writing. */
export interface Journal {
  /** Device whose chain this is: the entries' own, else the one given. */
  readonly device: string;
  readonly content: JournalContent;
  append(expected: ChainHead, entries: readonly Entry[]): Promise<Result<ChainHead>>;
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
  newDevice: string,
  options: JournalOptions = {},
): Promise<Result<Journal>> {
  const read = await readJournal(files);
  if (!read.ok) return read;
  if (read.value.damage === null) await settle(files, read.value);
  const device = read.value.entries[0]?.device ?? newDevice;
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
    const isFull = offset > segmentHeaderBytes && offset + frameBytes > segmentBytes;
    if (segment > 0 && !isFull) {
      file ??= await files.open(`journal/${segmentName(segment)}`, 'edit');
      if (file === null) throw new Error(`Journal segment ${segment} went away`);
      return content.end;
    }
    await closeFile();
    await beginSegment(files, segment + 1);
    content = { ...content, end: { segment: segment + 1, offset: segmentHeaderBytes } };
    file = await files.open(`journal/${segmentName(segment + 1)}`, 'edit');
    return content.end;
  }

  async function write(frame: Uint8Array): Promise<Result<Acknowledged>> {
    try {
      const { segment, offset } = await fileFor(frame.length);
      await file!.write(offset, frame);
      await file!.sync();
      return ok({ segment, offset: offset + frame.length });
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
    expected: ChainHead,
    entries: readonly Entry[],
  ): Promise<Result<ChainHead>> {
    if (failed !== null) return failed;
    if (content.damage !== null) return { ok: false, problem: content.damage.problem };
    if (entries.length === 0) return refuse('entries-empty');
    if (expected.seq !== content.head.seq || expected.hash !== content.head.hash)
      return refuse('head-moved', { seq: content.head.seq });
    const chained = checkChain(content.head, entries, device);
    if (!chained.ok) return chained;
    const payload = encodeEntries(entries);
    if (payload.length > largestPayloadBytes)
      return refuse('entries-too-large', { bytes: payload.length });
    const written = await write(encodeFrame(payload));
    if (!written.ok) return written;
    all.push(...entries);
    content = { ...content, head: chained.value, end: written.value, tail: null };
    // The mark is a witness, not the truth: a disc that cannot take it has still taken the entries.
    await writeAcknowledged(files, written.value, false).catch(() => undefined);
    return chained;
  }

  return {
    device,
    get content() {
      return content;
    },
    append: (expected, entries) => inOrder(() => append(expected, entries)),
    close: () => inOrder(closeFile),
  };
}

async function beginSegment(files: FileSystemPort, number: number): Promise<void> {
  if (number === 1) {
    await files.makeFolder('journal');
    await files.syncFolder('');
  }
  await replaceFile(files, 'journal', segmentName(number), segmentHeader());
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const value = entries.map((entry): JsonValue => ({ ...entry }) as JsonValue);
  return new TextEncoder().encode(canonicalJson(value));
}
