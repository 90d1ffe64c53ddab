import { readFrame } from '../../../shared/ledger/frame.ts';
import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';
import { writeAcknowledged } from './acknowledged.ts';
import { beginSegment } from './new-segment.ts';
import type { JournalContent } from './read-journal.ts';
import {
  encryptedFormat,
  headerBytesOf,
  openSegment,
  readSegmentFormat,
  segmentName,
} from './segment.ts';

/**
 * Writes the records of a sound journal into other files, segment by segment and record by record, encrypted or plain as those
 * files are. Both are closed to every other writer. Throws when the journal is not the one that was read.
 */
export async function copyJournal(
  from: FileSystemPort,
  to: FileSystemPort,
  { end }: JournalContent,
): Promise<void> {
  let sizeBytes = 0;
  for (let number = 1; number <= end.segment; number++) {
    const bytes = await readWhole(from, `journal/${segmentName(number)}`);
    const last = number === end.segment ? end.offset : (bytes?.length ?? 0);
    const payloads = readPayloads(from, (bytes ?? new Uint8Array()).subarray(0, last), number);
    ({ sizeBytes } = await beginSegment(to, number, payloads));
  }
  await writeAcknowledged(to, { segment: end.segment, offset: sizeBytes }, true);
  await to.syncFolder('journal');
}

function readPayloads({ cipher }: FileSystemPort, bytes: Uint8Array, number: number): Uint8Array[] {
  const format = readSegmentFormat(bytes) ?? 0;
  const records =
    format === encryptedFormat && cipher !== undefined ? openSegment(cipher, bytes, number) : null;
  if (records === 'other-key') throw new Error(`Segment ${number} has another key`);
  const payloads: Uint8Array[] = [];
  let offset = headerBytesOf(format);
  while (offset < bytes.length) {
    const reading = readFrame(bytes, offset);
    const payload = reading.kind === 'frame' ? reading.payload : null;
    const record = payload && records !== null ? records.open(offset, payload) : payload;
    if (record === null || reading.kind !== 'frame')
      throw new Error(`Segment ${number} changed while it was copied`);
    payloads.push(record);
    offset = reading.end;
  }
  return payloads;
}
