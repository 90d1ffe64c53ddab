/** What a generated photo's Exif data is to say; what is left out is not written. */
export interface PhotoFacts {
  readonly latitude?: number;
  readonly longitude?: number;
  /** As cameras write it: `2026:04:09 10:20:30`. */
  readonly taken?: string;
  readonly offset?: string;
  /** UTC of the satellites: `2026:04:09`, and hours, minutes, seconds. */
  readonly gpsDate?: string;
  readonly gpsTime?: readonly [number, number, number];
  readonly order?: 'II' | 'MM';
}

type Value = string | number | readonly (readonly [number, number])[];

/** The least JPEG there is to read Exif from; it holds no picture. */
export const bareJpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]);

/** A JPEG with an Exif segment put in behind its first marker. */
export function withExif(jpeg: Uint8Array, facts: PhotoFacts): Uint8Array {
  const tiff = writeTiff(facts);
  const segment = new Uint8Array(10 + tiff.length);
  const view = new DataView(segment.buffer);
  view.setUint16(0, 0xffe1);
  view.setUint16(2, 8 + tiff.length);
  segment.set(new TextEncoder().encode('Exif\0\0'), 4);
  segment.set(tiff, 10);
  return new Uint8Array([...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2)]);
}

function writeTiff(facts: PhotoFacts): Uint8Array {
  const little = (facts.order ?? 'II') === 'II';
  const own: [number, Value][] = [];
  if (facts.taken !== undefined) own.push([0x9003, facts.taken]);
  if (facts.offset !== undefined) own.push([0x9011, facts.offset]);
  const gps: [number, Value][] = [];
  if (facts.latitude !== undefined)
    gps.push([1, facts.latitude < 0 ? 'S' : 'N'], [2, angle(facts.latitude)]);
  if (facts.longitude !== undefined)
    gps.push([3, facts.longitude < 0 ? 'W' : 'E'], [4, angle(facts.longitude)]);
  if (facts.gpsTime !== undefined) gps.push([7, facts.gpsTime.map((part) => [part, 1] as const)]);
  if (facts.gpsDate !== undefined) gps.push([0x1d, facts.gpsDate]);
  const bytes = new Uint8Array(1024);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(facts.order ?? 'II'), 0);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  let free = 512;
  const directory = (at: number, tags: readonly [number, Value][]) => {
    view.setUint16(at, tags.length, little);
    tags.forEach(([tag, value], i) => {
      const entry = at + 2 + i * 12;
      view.setUint16(entry, tag, little);
      if (typeof value === 'number') {
        view.setUint16(entry + 2, 4, little);
        view.setUint32(entry + 4, 1, little);
        view.setUint32(entry + 8, value, little);
        return;
      }
      const isText = typeof value === 'string';
      const length = isText ? value.length + 1 : value.length * 8;
      view.setUint16(entry + 2, isText ? 2 : 5, little);
      view.setUint32(entry + 4, isText ? length : value.length, little);
      const from = length <= 4 ? entry + 8 : free;
      if (length > 4) {
        view.setUint32(entry + 8, free, little);
        free += length;
      }
      if (isText) bytes.set(new TextEncoder().encode(value), from);
      else
        value.flat().forEach((part, n) => {
          view.setUint32(from + n * 4, part, little);
        });
    });
  };
  directory(8, [
    [0x8769, 64],
    [0x8825, 256],
  ]);
  directory(64, own);
  directory(256, gps);
  return bytes.slice(0, free);
}

/** Degrees, minutes and thousandths of a second, as phones write them. */
function angle(value: number): [number, number][] {
  const size = Math.abs(value);
  const minutes = Math.floor((size % 1) * 60);
  const seconds = ((size % 1) * 60 - minutes) * 60;
  return [
    [Math.floor(size), 1],
    [minutes, 1],
    [Math.round(seconds * 1000), 1000],
  ];
}
