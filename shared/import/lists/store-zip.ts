import { writeZip } from './write-zip.ts';

/** Gives back the bytes of a raw deflate stream; rejects when they are broken. */
export type Inflate = (packed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

interface Part {
  readonly name: Uint8Array;
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * The same archive with its XML parts stored plain. The spreadsheet reader unpacks large parts in workers made from a blob, which
 * the page's security policy forbids; stored parts it only copies. `broken` for what is no whole archive or is locked,
 * `too-big` when the parts together would pass `limitBytes`, said by the archive before anything is unpacked.
 */
export async function storeZip(
  bytes: Uint8Array<ArrayBuffer>,
  inflate: Inflate,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | 'broken' | 'too-big'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = readParts(bytes, view, limitBytes);
    if (found === 'too-big') return found;
    const stored: { readonly name: Uint8Array; readonly content: Uint8Array }[] = [];
    let total = 0;
    for (const { name, method, packed } of found) {
      if (method !== 0 && method !== 8) return 'broken';
      const content = method === 0 ? packed : await inflate(packed);
      total += content.length;
      if (total > limitBytes) return 'too-big';
      stored.push({ name, content });
    }
    return found.length === 0 ? 'broken' : writeZip(stored);
  } catch {
    // Offsets beyond the end and broken streams throw; both mean the same to the person.
    return 'broken';
  }
}

/** Entries of the central directory: only XML is wanted, pictures and macros are left out. */
function readParts(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  limitBytes: number,
): Part[] | 'too-big' {
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no central entry');
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    if (isLocked) throw new Error('locked');
    const [packedBytes, nameBytes] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const name = bytes.subarray(at + 46, at + 46 + nameBytes);
    const local = view.getUint32(at + 42, true);
    const isXml = endsWith(name, '.xml') || endsWith(name, '.rels');
    if (isXml) {
      declared += view.getUint32(at + 24, true);
      if (declared > limitBytes) return 'too-big';
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (from + packedBytes > bytes.length) throw new Error('cut short');
      const packed = bytes.subarray(from, from + packedBytes);
      parts.push({ name, method: view.getUint16(at + 10, true), packed });
    }
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endsWith(name: Uint8Array, ending: string): boolean {
  const from = name.length - ending.length;
  return from >= 0 && [...ending].every((letter, i) => name[from + i] === letter.charCodeAt(0));
}
