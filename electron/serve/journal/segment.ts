import { checksum } from '../../../shared/ledger/checksum.ts';

/**
 * Format of the segments this program begins, and the newest it reads. Segments of format 1 hold the entries of one device
 * only; a program of that time would call a second device's entry damage.
 */
export const journalFormat = 2;

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
