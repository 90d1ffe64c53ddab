import { checkChain } from '../../../shared/ledger/chain.ts';
import { decodeEntries } from '../../../shared/ledger/decode-entries.ts';
import type { Entry, LedgerHead } from '../../../shared/ledger/entry.ts';
import { findFrameAfter, readFrame } from '../../../shared/ledger/frame.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { LedgerCipher, RecordCipher } from '../at-rest/ledger-cipher.ts';
import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';
import { hashText } from '../disk/hash-bytes.ts';
import { type Acknowledged, isBehind, readAcknowledged } from './acknowledged.ts';
import {
  encryptedFormat,
  headerBytesOf,
  openSegment,
  readSegmentFormat,
  segmentName,
  segmentNumber,
} from './segment.ts';

/** Where and why the journal cannot be believed any further. */
export interface JournalDamage {
  readonly problem: Problem;
  readonly file: string;
  readonly byteOffset: number;
}

/** Everything that can be read of a journal, and where its last whole frame ends. */
export interface JournalContent {
  readonly entries: readonly Entry[];
  readonly head: LedgerHead;
  /** `{segment: 0, offset: 0}` while there is no segment. */
  readonly end: Acknowledged;
  /** Format of the last segment, 0 while there is none. */
  readonly format: number;
  /** What the last segment's records are encrypted with, null where they are plain. */
  readonly records: RecordCipher | null;
  /** Unfinished last record behind `end`: its bytes, and whether it had been acknowledged once. */
  readonly tail: { readonly bytes: number; readonly wasSaved: boolean } | null;
  readonly damage: JournalDamage | null;
}

interface Reader {
  readonly cipher: LedgerCipher | undefined;
  entries: Entry[];
  head: LedgerHead;
  end: Acknowledged;
  format: number;
  records: RecordCipher | null;
  tail: JournalContent['tail'];
  damage: JournalDamage | null;
}

/**
 * Reads the journal of a data folder and changes nothing. Refuses only what a newer program
 * wrote (`data-newer`), and what it has no key for (`ledger-encrypted`, `ledger-key-other`).
 */
export async function readJournal(files: FileSystemPort): Promise<Result<JournalContent>> {
  // The mark first: a writer may be at work, and then the journal only grows past it.
  const mark = await readAcknowledged(files);
  const names = (await files.list('journal')) ?? [];
  const numbers = names.map(segmentNumber).filter((number) => number !== null);
  const reader: Reader = {
    cipher: files.cipher,
    entries: [],
    head: emptyHead,
    end: { segment: 0, offset: 0 },
    format: 0,
    records: null,
    tail: null,
    damage: null,
  };
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) {
      damaged(reader, 'journal-missing', index + 1, 0);
      break;
    }
    const bytes = (await readWhole(files, `journal/${segmentName(number)}`)) ?? new Uint8Array();
    const refused = readSegment(reader, bytes, number, number === numbers.length, mark);
    if (refused !== null) return refused;
    if (reader.damage !== null) break;
  }
  checkEnd(reader, mark);
  return ok(reader);
}

/** Adds one segment's entries; gives the refusal when it cannot be read at all. */
function readSegment(
  reader: Reader,
  bytes: Uint8Array,
  number: number,
  isLast: boolean,
  mark: Acknowledged | null,
): Result<never> | null {
  const format = readSegmentFormat(bytes);
  if (format !== null && format > encryptedFormat) return refuseNewer(format);
  const records = format === null ? null : openRecords(reader.cipher, format, bytes, number);
  if (records === 'no-key') return refuse('ledger-encrypted');
  if (records === 'other-key') return refuse('ledger-key-other');
  if (format === null || records === null) {
    damaged(reader, 'journal-damaged', number, 0);
    return null;
  }
  reader.format = format;
  reader.records = records === 'plain' ? null : records;
  reader.end = { segment: number, offset: headerBytesOf(format) };
  for (;;) {
    const offset = reader.end.offset;
    const reading = readFrame(bytes, offset);
    if (reading.kind === 'nothing') return null;
    if (reading.kind !== 'frame') {
      const wasSaved = isBehind(reader.end, mark);
      const isTorn = isLast && isTornTail(bytes, offset, reading, wasSaved, mark);
      if (isTorn) reader.tail = { bytes: bytes.length - offset, wasSaved };
      else damaged(reader, 'journal-damaged', number, offset);
      return null;
    }
    if (takeEntries(reader, reading.payload, number) === 'newer')
      return refuseNewer(encryptedFormat + 1);
    if (reader.damage !== null) return null;
    reader.end = { segment: number, offset: reading.end };
  }
}

function refuseNewer(found: number): Result<never> {
  return refuse('data-newer', { found, supported: encryptedFormat });
}

/** What opens a segment's records; null when it is not of this ledger: a plain one amid encrypted ones is none of it. */
function openRecords(
  cipher: LedgerCipher | undefined,
  format: number,
  bytes: Uint8Array,
  number: number,
): RecordCipher | 'plain' | 'no-key' | 'other-key' | null {
  if (format !== encryptedFormat) return cipher === undefined ? 'plain' : null;
  return cipher === undefined ? 'no-key' : openSegment(cipher, bytes, number);
}

/** Whether what stands at the end can be a record that was being written when the machine stopped. */
function isTornTail(
  bytes: Uint8Array,
  offset: number,
  reading: { readonly kind: 'incomplete' | 'damaged'; readonly end: number | null },
  wasSaved: boolean,
  mark: Acknowledged | null,
): boolean {
  if (reading.kind === 'incomplete') {
    // A saved record may be cut only when it alone is short: anything further would be lost without a word.
    return !wasSaved || (reading.end !== null && mark !== null && mark.offset <= reading.end);
  }
  return !wasSaved && findFrameAfter(bytes, offset) === null;
}

function takeEntries(reader: Reader, payload: Uint8Array, number: number): 'newer' | null {
  const record =
    reader.records === null ? payload : reader.records.open(reader.end.offset, payload);
  const entries = record === null ? 'unreadable' : parse(record);
  if (entries === 'newer') return 'newer';
  if (entries === 'unreadable') {
    damaged(reader, 'journal-damaged', number, reader.end.offset);
    return null;
  }
  const onlyDevice = reader.format === 1 ? (reader.entries[0] ?? entries[0]!).device : null;
  const chained = checkChain(reader.head, entries, onlyDevice, hashText);
  if (!chained.ok) {
    // The good entries of the frame are not taken: a command counts whole or not at all.
    reader.damage = {
      problem: chained.problem,
      file: `journal/${segmentName(number)}`,
      byteOffset: reader.end.offset,
    };
    return null;
  }
  reader.entries.push(...entries);
  reader.head = chained.value;
  return null;
}

function parse(payload: Uint8Array) {
  try {
    return decodeEntries(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
  } catch {
    return 'unreadable';
  }
}

/** A journal that ends cleanly, but before what was acknowledged, was shortened from outside. */
function checkEnd(reader: Reader, mark: Acknowledged | null): void {
  if (reader.damage !== null || reader.tail !== null || !isBehind(reader.end, mark)) return;
  if (reader.end.segment < mark!.segment) damaged(reader, 'journal-missing', mark!.segment, 0);
  else damaged(reader, 'journal-short', reader.end.segment, reader.end.offset);
}

function damaged(
  reader: Reader,
  code: 'journal-damaged' | 'journal-missing' | 'journal-short',
  number: number,
  byteOffset: number,
): void {
  const file = `journal/${segmentName(number)}`;
  const readableEntries = reader.entries.length;
  const data = { file, byteOffset, readableEntries, entry: readableEntries + 1 };
  reader.damage = { problem: { code, data }, file, byteOffset };
}
