/** Collects the records of an enhanced metafile and writes them behind their header, little-endian. */
export class EmfRecords {
  private readonly records: Uint8Array[] = [];

  /** A record of 32-bit numbers. */
  add(kind: number, values: readonly number[]): void {
    const bytes = new Uint8Array(8 + 4 * values.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, kind, true);
    view.setUint32(4, bytes.length, true);
    for (const [at, value] of values.entries()) view.setUint32(8 + 4 * at, value >>> 0, true);
    this.records.push(bytes);
  }

  /** EMR_EXTCREATEFONTINDIRECTW with an empty Panose part. Heights are of the em. */
  font(handle: number, height: number, weight: number, face: string): void {
    const bytes = new Uint8Array(332);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 82, true);
    view.setUint32(4, bytes.length, true);
    view.setUint32(8, handle, true);
    view.setInt32(12, -height, true);
    view.setInt32(28, weight, true);
    bytes[35] = 134; // GB2312
    for (let at = 0; at < Math.min(face.length, 31); at++)
      view.setUint16(40 + 2 * at, face.charCodeAt(at), true);
    this.records.push(bytes);
  }

  /** EMR_EXTTEXTOUTW at a reference point, with the advance of every character. */
  text(text: string, x: number, y: number, advances: readonly number[]): void {
    const stringBytes = 4 * Math.ceil((2 * text.length) / 4);
    const bytes = new Uint8Array(76 + stringBytes + 4 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 84, true);
    view.setUint32(4, bytes.length, true);
    view.setUint32(24, 1, true); // compatible mode
    view.setFloat32(28, 1, true);
    view.setFloat32(32, 1, true);
    view.setInt32(36, x, true);
    view.setInt32(40, y, true);
    view.setUint32(44, text.length, true);
    view.setUint32(48, 76, true);
    view.setUint32(72, 76 + stringBytes, true);
    for (let at = 0; at < text.length; at++) {
      view.setUint16(76 + 2 * at, text.charCodeAt(at), true);
      view.setUint32(76 + stringBytes + 4 * at, advances[at] ?? 0, true);
    }
    this.records.push(bytes);
  }

  /** The whole file, for a device of so many units a millimetre. */
  finish(
    widthMillimetres: number,
    heightMillimetres: number,
    perMillimetre: number,
  ): Uint8Array<ArrayBuffer> {
    this.add(14, [0, 16, 20]);
    const headerBytes = 108;
    const total = this.records.reduce((sum, record) => sum + record.length, headerBytes);
    const bytes = new Uint8Array(total);
    const view = new DataView(bytes.buffer);
    const width = Math.round(widthMillimetres * perMillimetre);
    const height = Math.round(heightMillimetres * perMillimetre);
    const header = [
      1,
      headerBytes,
      0,
      0,
      width,
      height,
      0,
      0,
      // The frame is in hundredths of a millimetre.
      Math.round(widthMillimetres * 100),
      Math.round(heightMillimetres * 100),
      0x464d4520,
      0x10000,
      total,
      this.records.length + 1,
      4, // handles, the one for the file itself counted
      0,
      0,
      0,
      width,
      height,
      Math.round(widthMillimetres),
      Math.round(heightMillimetres),
      0,
      0,
      0,
      Math.round(widthMillimetres * 1000),
      Math.round(heightMillimetres * 1000),
    ];
    for (const [at, value] of header.entries()) view.setUint32(4 * at, value >>> 0, true);
    let at = headerBytes;
    for (const record of this.records) {
      bytes.set(record, at);
      at += record.length;
    }
    return bytes;
  }
}
