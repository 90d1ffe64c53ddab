import { readTime } from '../read-time.ts';
import { findExif, readDirectory, type TiffTag } from './tiff.ts';

/** What a photo's Exif data says of where and when it was taken. */
export interface PhotoExif {
  /** `[longitude, latitude]` as the GPS data has it, which Exif defines as WGS84; null where it has none. */
  readonly position: readonly [number, number] | null;
  /** Unix milliseconds; null where no time is written. */
  readonly takenAt: number | null;
}

/** Tags of Exif 2.32 (CIPA DC-008). */
const exifDirectory = 0x8769;
const gpsDirectory = 0x8825;
const taken = { dateTimeOriginal: 0x9003, offsetTimeOriginal: 0x9011 } as const;
const gps = {
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
  time: 7,
  date: 0x1d,
} as const;

/** Reads a JPEG's Exif data, in either byte order. Null for bytes that are no JPEG or carry none; broken parts count as absent. */
export function readExif(bytes: Uint8Array): PhotoExif | null {
  const tiff = findExif(bytes);
  if (tiff === null) return null;
  const first = readDirectory(tiff, tiff.firstDirectory);
  const own = directoryAt(first.get(exifDirectory));
  const place = directoryAt(first.get(gpsDirectory));
  return { position: positionOf(place), takenAt: gpsMoment(place) ?? cameraMoment(own) };

  function directoryAt(tag: TiffTag | undefined): ReadonlyMap<number, TiffTag> {
    const offset = tag?.numbers[0];
    return offset === undefined ? new Map() : readDirectory(tiff!, offset);
  }
}

function positionOf(tags: ReadonlyMap<number, TiffTag>): [number, number] | null {
  const latitude = degrees(tags.get(gps.latitude), tags.get(gps.latitudeRef), ['N', 'S'], 90);
  const longitude = degrees(tags.get(gps.longitude), tags.get(gps.longitudeRef), ['E', 'W'], 180);
  if (latitude === null || longitude === null) return null;
  // Cameras without a fix write zeros.
  return latitude === 0 && longitude === 0 ? null : [longitude, latitude];
}

function degrees(
  angle: TiffTag | undefined,
  ref: TiffTag | undefined,
  [positive, negative]: readonly [string, string],
  most: number,
): number | null {
  const [whole, minutes = 0, seconds = 0] = angle?.numbers ?? [];
  if (whole === undefined || (ref?.text !== positive && ref?.text !== negative)) return null;
  const value = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(value) || value > most) return null;
  return ref.text === negative ? -value : value;
}

/** The satellites' own time, which no one sets by hand. */
function gpsMoment(tags: ReadonlyMap<number, TiffTag>): number | null {
  const date = tags.get(gps.date)?.text.replaceAll(':', '-');
  const parts = tags.get(gps.time)?.numbers.map(Math.floor) ?? [];
  if (date === undefined || parts.length !== 3) return null;
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return momentOf(`${date}T${clock}Z`);
}

/** The camera's clock. Without its offset it is taken to stand on Beijing time. */
function cameraMoment(tags: ReadonlyMap<number, TiffTag>): number | null {
  const text = tags.get(taken.dateTimeOriginal)?.text;
  if (text === undefined) return null;
  const local = text.replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T');
  const offset = tags.get(taken.offsetTimeOriginal)?.text ?? '';
  return momentOf(`${local}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : '+08:00'}`);
}

function momentOf(written: string): number | null {
  const { milliseconds } = readTime(written);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
