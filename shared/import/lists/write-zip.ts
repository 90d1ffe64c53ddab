/** A file of an archive; names are UTF-8. */
export interface ZipPart {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
}

/** An archive of parts stored plain, without times: the same parts always make the same bytes. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce(
    (sum, part) => sum + 76 + 2 * part.name.length + part.content.length,
    22,
  );
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const placed: { readonly offset: number; readonly checksum: number }[] = [];
  let at = 0;
  for (const part of parts) {
    const checksum = checksumOf(part.content);
    placed.push({ offset: at, checksum });
    writeHeader(view, at, 0x04034b50, 4, part, checksum);
    out.set(part.name, at + 30);
    out.set(part.content, at + 30 + part.name.length);
    at += 30 + part.name.length + part.content.length;
  }
  const directory = at;
  parts.forEach((part, index) => {
    const { offset, checksum } = placed[index]!;
    writeHeader(view, at, 0x02014b50, 6, part, checksum);
    view.setUint32(at + 42, offset, true);
    out.set(part.name, at + 46);
    at += 46 + part.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** Local and central headers carry the same fields, the central ones two bytes further on. */
function writeHeader(
  view: DataView,
  at: number,
  signature: number,
  shift: 4 | 6,
  { name, content }: ZipPart,
  checksum: number,
): void {
  view.setUint32(at, signature, true);
  view.setUint16(at + shift, 20, true);
  view.setUint16(at + shift + 2, 0x0800, true);
  // 1 January 1980, the first day the format knows: a zero date is taken for damage by some readers.
  view.setUint16(at + shift + 8, 0x0021, true);
  view.setUint32(at + shift + 10, checksum, true);
  view.setUint32(at + shift + 14, content.length, true);
  view.setUint32(at + shift + 18, content.length, true);
  view.setUint16(at + shift + 22, name.length, true);
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO-HDLC), as archives ask for it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = checksumTable[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
