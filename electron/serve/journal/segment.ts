import { checksum } from '../../../shared/ledger/checksum.ts';
import {
  keyIdBytes,
  type LedgerCipher,
  type RecordCipher,
  segmentSaltBytes,
} from '../at-rest/ledger-cipher.ts';

/**
 * Format of the segments this program begins where the ledger is plain. Segments of format 1 hold the entries of one device
 * only; a program of that time would call a second device's entry damage.
 */
export const journalFormat = 2;

/** Format of the segments of an encrypted ledger, and the newest this program reads. */
export const encryptedFormat = 3;

/** Magic, format version and their checksum at the start of every segment. */
export const segmentHeaderBytes = 16;

const magic = new TextEncoder().encode('LAWANGJ\n');

/** File name of the nth segment, `000001.lwj` for the first. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.lwj`;
}

/** Number of a segment's file name, null for any other file. */
export function segmentNumber(name: string): number | null {
  const match = /^(\d{6})\.lwj$/.exec(name);
  return match === null ? null : Number(match[1]);
}

export function segmentHeader(format = journalFormat): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(segmentHeaderBytes);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, format);
  view.setUint32(12, checksum(bytes, 0, 12));
  return bytes;
}

/** Format version a segment declares, null when its header is not whole. */
export function readSegmentFormat(bytes: Uint8Array): number | null {
  if (bytes.length < segmentHeaderBytes) return null;
  if (magic.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(12) === checksum(bytes, 0, 12) ? view.getUint32(8) : null;
}

/** Bytes before a segment's first frame. */
export function headerBytesOf(format: number): number {
  return segmentHeaderBytes + (format === encryptedFormat ? saltedBytes : 0);
}

/** Key id, salt and their checksum, behind the header of an encrypted segment. */
const saltedBytes = keyIdBytes + segmentSaltBytes + 4;

/** Header of an encrypted segment. */
export function encryptedHeader(keyId: string, salt: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytesOf(encryptedFormat));
  bytes.set(segmentHeader(encryptedFormat));
  bytes.set(Buffer.from(keyId, 'hex'), segmentHeaderBytes);
  bytes.set(salt, segmentHeaderBytes + keyIdBytes);
  const end = bytes.length - 4;
  new DataView(bytes.buffer).setUint32(end, checksum(bytes, segmentHeaderBytes, end));
  return bytes;
}

/** What opens an encrypted segment's records; `other-key` when another key wrote it, null when its header is not whole. */
export function openSegment(
  cipher: LedgerCipher,
  bytes: Uint8Array,
  number: number,
): RecordCipher | 'other-key' | null {
  const end = headerBytesOf(encryptedFormat) - 4;
  if (bytes.length < end + 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(end) !== checksum(bytes, segmentHeaderBytes, end)) return null;
  const saltStart = segmentHeaderBytes + keyIdBytes;
  const keyId = Buffer.from(bytes.subarray(segmentHeaderBytes, saltStart)).toString('hex');
  if (keyId !== cipher.keyId) return 'other-key';
  return cipher.segment(number, bytes.subarray(saltStart, end));
}
