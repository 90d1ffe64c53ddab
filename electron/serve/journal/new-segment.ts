import { randomBytes } from 'node:crypto';
import { encodeFrame } from '../../../shared/ledger/frame.ts';
import {
  type RecordCipher,
  recordOverheadBytes,
  segmentSaltBytes,
} from '../at-rest/ledger-cipher.ts';
import { type FileSystemPort, replaceFile } from '../disk/file-system-port.ts';
import {
  encryptedFormat,
  encryptedHeader,
  journalFormat,
  segmentHeader,
  segmentName,
} from './segment.ts';

/** A segment as it was put in place: its size in bytes, and what its records are encrypted with. */
export interface NewSegment {
  readonly sizeBytes: number;
  readonly records: RecordCipher | null;
}

/** Format of the segments these files get. */
export function formatOf(files: Pick<FileSystemPort, 'cipher'>): number {
  return files.cipher === undefined ? journalFormat : encryptedFormat;
}

/** Bytes a record takes in a segment beyond its payload and its frame's header. */
export function overheadOf(files: Pick<FileSystemPort, 'cipher'>): number {
  return files.cipher === undefined ? 0 : recordOverheadBytes;
}

/** The frame of a record that will stand at `offset`. */
export function encodeRecord(
  records: RecordCipher | null,
  offset: number,
  payload: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return encodeFrame(records === null ? payload : records.seal(offset, payload));
}

/** Puts a new segment in place with these records in it. */
export async function beginSegment(
  files: FileSystemPort,
  number: number,
  payloads: readonly Uint8Array[],
): Promise<NewSegment> {
  if (number === 1) {
    await files.makeFolder('journal');
    await files.syncFolder('');
  }
  const { header, records } = newHeader(files, number);
  const parts: Uint8Array[] = [header];
  let sizeBytes = header.length;
  for (const payload of payloads) {
    const frame = encodeRecord(records, sizeBytes, payload);
    parts.push(frame);
    sizeBytes += frame.length;
  }
  const bytes = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  await replaceFile(files, 'journal', segmentName(number), bytes);
  return { sizeBytes, records };
}

function newHeader({ cipher }: FileSystemPort, number: number) {
  if (cipher === undefined) return { header: segmentHeader(), records: null };
  const salt = randomBytes(segmentSaltBytes);
  return { header: encryptedHeader(cipher.keyId, salt), records: cipher.segment(number, salt) };
}
