import { checksum } from '../ledger/checksum.ts';
import type { FixSegment } from './fix-segment.ts';
import { ByteReader, ByteWriter } from './variable-integers.ts';

const magic = [0x4c, 0x57, 0x54, 0x50]; // LWTP
const formatVersion = 1;
const degreeSteps = 1e7;
const timeUnits = [1, 10, 100, 1000] as const;

/** Times of a segment: none, one for each fix, or some behind a bitmap. */
const timeKind = { none: 0, all: 1, some: 2 } as const;

export type PackedSegment = FixSegment;

/**
 * Packs a track to about 5 bytes a fix: `LWTP`, version, segments, CRC-32C. Positions are 1e-7 degree differences of
 * first or second order, whichever is shorter; times are second-order differences in the coarsest of 1, 10, 100 or
 * 1000 ms that loses nothing. Exact to 1e-7 degree and 1 ms; a missing time (NaN) stays missing.
 * @throws on positions that are not finite or times outside the years ±9999.
 */
export function packTrack(segments: readonly FixSegment[]): Uint8Array {
  const writer = new ByteWriter();
  for (const byte of magic) writer.byte(byte);
  writer.byte(formatVersion);
  writer.unsigned(segments.length);
  for (const segment of segments) packSegment(writer, segment);
  const sum = checksum(writer.bytes());
  for (let shift = 0; shift < 32; shift += 8) writer.byte((sum >>> shift) & 0xff);
  return writer.bytes();
}

/** The segments of `packTrack`. @throws when the bytes are damaged or of a newer version. */
export function unpackTrack(bytes: Uint8Array): PackedSegment[] {
  if (bytes.length < 10 || magic.some((byte, index) => bytes[index] !== byte))
    throw new Error(`Not a packed track: ${bytes.length} bytes, wrong magic`);
  if (bytes[4] !== formatVersion)
    throw new Error(`Packed track of version ${bytes[4]}, expected ${formatVersion}`);
  const end = bytes.length - 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(end, true) !== checksum(bytes, 0, end))
    throw new Error('Packed track is damaged: its checksum differs');
  const reader = new ByteReader(bytes, 5, end);
  const segments = Array.from({ length: reader.unsigned() }, () => unpackSegment(reader));
  if (reader.position !== end) throw new Error('Packed track is damaged: bytes left over');
  return segments;
}

function packSegment(writer: ByteWriter, segment: FixSegment): void {
  const count = segment.longitudes.length;
  if (segment.latitudes.length !== count || segment.times.length !== count)
    throw new RangeError(`Segment arrays differ in length: ${count}, ${segment.times.length}`);
  writer.unsigned(count);
  if (count === 0) return;
  packDegrees(writer, segment.longitudes);
  packDegrees(writer, segment.latitudes);
  packTimes(writer, segment.times);
}

function unpackSegment(reader: ByteReader): PackedSegment {
  const count = reader.unsigned();
  // Two positions of at least a byte each stand behind every fix: a larger count is damage, not an allocation.
  if (count * 2 > reader.remaining) throw new Error(`Packed track is damaged: ${count} fixes`);
  if (count === 0)
    return {
      longitudes: new Float64Array(),
      latitudes: new Float64Array(),
      times: new Float64Array(),
    };
  const longitudes = unpackDegrees(reader, count);
  const latitudes = unpackDegrees(reader, count);
  return { longitudes, latitudes, times: unpackTimes(reader, count) };
}

function packDegrees(writer: ByteWriter, degrees: Float64Array): void {
  const steps = degrees.map((value) => Math.round(value * degreeSteps));
  for (const step of steps)
    if (!(Math.abs(step) <= 360 * degreeSteps))
      throw new RangeError(`Not a position in degrees: ${step / degreeSteps}`);
  const first = packDifferences(steps, 1);
  const second = packDifferences(steps, 2);
  writer.byte(second.length < first.length ? 2 : 1);
  writer.append(second.length < first.length ? second : first);
}

function unpackDegrees(reader: ByteReader, count: number): Float64Array {
  const steps = unpackDifferences(reader, count, reader.byte());
  for (let index = 0; index < count; index++) steps[index] = steps[index]! / degreeSteps;
  return steps;
}

function packTimes(writer: ByteWriter, times: Float64Array): void {
  const known = times.filter((time) => !Number.isNaN(time)).map(Math.round);
  for (const time of known)
    if (!(Math.abs(time) < 4e14)) throw new RangeError(`Not a time in milliseconds: ${time}`);
  const kind =
    known.length === 0
      ? timeKind.none
      : known.length === times.length
        ? timeKind.all
        : timeKind.some;
  const unitIndex = timeUnits.findLastIndex((unit) => known.every((time) => time % unit === 0));
  writer.byte(kind | (unitIndex << 2));
  if (kind === timeKind.none) return;
  if (kind === timeKind.some) packPresence(writer, times);
  const unit = timeUnits[unitIndex]!;
  writer.append(
    packDifferences(
      known.map((time) => time / unit),
      2,
    ),
  );
}

function unpackTimes(reader: ByteReader, count: number): Float64Array {
  const header = reader.byte();
  const times = new Float64Array(count).fill(Number.NaN);
  const kind = header & 3;
  if (kind === timeKind.none) return times;
  const unit = timeUnits[header >> 2];
  if (unit === undefined) throw new Error(`Packed track is damaged: time unit ${header >> 2}`);
  const present = kind === timeKind.some ? unpackPresence(reader, count) : null;
  const knownCount = present === null ? count : present.reduce((sum, bit) => sum + bit, 0);
  const known = unpackDifferences(reader, knownCount, 2);
  let next = 0;
  for (let index = 0; index < count; index++)
    if (present === null || present[index] === 1) times[index] = known[next++]! * unit;
  return times;
}

function packPresence(writer: ByteWriter, times: Float64Array): void {
  for (let start = 0; start < times.length; start += 8) {
    let bits = 0;
    for (let bit = 0; bit < 8 && start + bit < times.length; bit++)
      if (!Number.isNaN(times[start + bit]!)) bits |= 1 << bit;
    writer.byte(bits);
  }
}

function unpackPresence(reader: ByteReader, count: number): Uint8Array {
  const present = new Uint8Array(count);
  for (let start = 0; start < count; start += 8) {
    const bits = reader.byte();
    for (let bit = 0; bit < 8 && start + bit < count; bit++)
      present[start + bit] = (bits >> bit) & 1;
  }
  return present;
}

function packDifferences(values: Float64Array, order: 1 | 2): Uint8Array {
  const writer = new ByteWriter(values.length * 3 + 16);
  let previous = 0;
  let previousStep = 0;
  for (let index = 0; index < values.length; index++) {
    const step = values[index]! - previous;
    writer.signed(order === 1 ? step : step - previousStep);
    previous = values[index]!;
    // The way from nowhere to the first value is not a step to expect again.
    previousStep = index === 0 ? 0 : step;
  }
  return writer.bytes();
}

function unpackDifferences(reader: ByteReader, count: number, order: number): Float64Array {
  if (order !== 1 && order !== 2) throw new Error(`Packed track is damaged: order ${order}`);
  const values = new Float64Array(count);
  let previous = 0;
  let previousStep = 0;
  for (let index = 0; index < count; index++) {
    const step = reader.signed() + (order === 2 ? previousStep : 0);
    previous += step;
    previousStep = index === 0 ? 0 : step;
    values[index] = previous;
  }
  return values;
}
