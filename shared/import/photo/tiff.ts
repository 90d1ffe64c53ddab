/** The TIFF structure inside a JPEG's Exif segment: its bytes, byte order and first directory. */
export interface Tiff {
  readonly view: DataView;
  readonly isLittleEndian: boolean;
  readonly firstDirectory: number;
}

/** A tag's value: numbers (rationals divided, NaN for a zero denominator) or text up to its closing zero. */
export interface TiffTag {
  readonly numbers: readonly number[];
  readonly text: string;
}

/** No honest tag read here has more values; a broken count must not make the reader run on. */
const mostValues = 256;
const exifMark = 'Exif\0\0';

/** The TIFF inside the first Exif segment of a JPEG; null when there is none or the file ends early. */
export function findExif(bytes: Uint8Array): Tiff | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint16(at);
    // The picture itself begins: what describes it came before.
    if (marker >> 8 !== 0xff || marker === 0xffda) return null;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return null;
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xffe1 && textOf(body.subarray(0, exifMark.length)) === exifMark)
      return openTiff(body.subarray(exifMark.length));
    at += 2 + length;
  }
  return null;
}

function openTiff(bytes: Uint8Array): Tiff | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = textOf(bytes.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return null;
  const isLittleEndian = order === 'II';
  if (view.getUint16(2, isLittleEndian) !== 42) return null;
  return { view, isLittleEndian, firstDirectory: view.getUint32(4, isLittleEndian) };
}

/** Bytes a value of each kind takes: BYTE, ASCII, SHORT, LONG, RATIONAL. Other kinds are passed over. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };

/** The tags of a directory at an offset from the TIFF's start; what lies outside its bytes is left out. */
export function readDirectory(tiff: Tiff, offset: number): ReadonlyMap<number, TiffTag> {
  const { view, isLittleEndian } = tiff;
  const tags = new Map<number, TiffTag>();
  if (offset + 2 > view.byteLength) return tags;
  const count = view.getUint16(offset, isLittleEndian);
  for (let i = 0; i < count; i++) {
    const at = offset + 2 + i * 12;
    if (at + 12 > view.byteLength) break;
    const kind = view.getUint16(at + 2, isLittleEndian);
    const values = view.getUint32(at + 4, isLittleEndian);
    const size = sizes[kind];
    if (size === undefined || values > mostValues) continue;
    // Up to four bytes stand in the entry itself, more at an offset.
    const from = size * values <= 4 ? at + 8 : view.getUint32(at + 8, isLittleEndian);
    if (from + size * values > view.byteLength) continue;
    tags.set(view.getUint16(at, isLittleEndian), readValue(tiff, kind, from, values));
  }
  return tags;
}

function readValue(
  { view, isLittleEndian }: Tiff,
  kind: number,
  from: number,
  count: number,
): TiffTag {
  const long = (at: number) => view.getUint32(at, isLittleEndian);
  if (kind === 2) {
    const text = textOf(new Uint8Array(view.buffer, view.byteOffset + from, count));
    return { numbers: [], text: text.split('\0')[0]!.trim() };
  }
  const numbers = Array.from({ length: count }, (_, i) => {
    if (kind === 1) return view.getUint8(from + i);
    if (kind === 3) return view.getUint16(from + i * 2, isLittleEndian);
    if (kind === 4) return long(from + i * 4);
    const [over, under] = [long(from + i * 8), long(from + i * 8 + 4)];
    return under === 0 ? Number.NaN : over / under;
  });
  return { numbers, text: '' };
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
