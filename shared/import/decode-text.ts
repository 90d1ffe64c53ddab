/** The part of the Encoding Standard's decoder that is used; every host has it, the language's own library has no type for it. */
interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => StreamDecoder;

/** Turns bytes into text piece by piece; bytes that are not of its encoding are refused, never replaced. */
export interface TextReader {
  readonly encoding: string;
  /** Null when the bytes are not valid; the reader is of no use then. */
  decode(bytes: Uint8Array): string | null;
  /** Ends the text: null when it stops inside a character. */
  end(): string | null;
  /** Where the bytes stopped being text, once `decode` or `end` has answered null. */
  place(): TextPlace;
}

/** A place in a file: 0-based byte, exact but where a piece cuts a character; 1-based line, null in UTF-16. */
export interface TextPlace {
  readonly byteOffset: number;
  readonly line: number | null;
}

/**
 * Encoding of XML from its first bytes: byte order mark, else UTF-16 by its zero bytes, else the XML declaration, else
 * UTF-8. GBK and GB2312 are read as GB18030, which holds both.
 */
export function detectXmlEncoding(head: Uint8Array): string {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declaration = String.fromCharCode(...head.subarray(0, 256));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  const encoding = (declared ?? 'utf-8').toLowerCase();
  return /^(gbk|gb2312|gb_2312.*|gb18030|cp936|windows-936)$/.test(encoding) ? 'gb18030' : encoding;
}

/** A reader of one encoding, null when no such encoding is known. A byte order mark is dropped. */
export function createTextReader(encoding: string): TextReader | null {
  const decoder = openDecoder(encoding);
  if (decoder === null) return null;
  let [byteOffset, breaks] = [0, 0];
  const pass = (bytes: Uint8Array) => {
    byteOffset += bytes.length;
    breaks += countBreaks(bytes);
  };
  return {
    encoding,
    decode(bytes) {
      const text = attempt(() => decoder.decode(bytes, { stream: true }));
      pass(text === null ? bytes.subarray(0, countValid(bytes, encoding)) : bytes);
      return text;
    },
    end: () => attempt(() => decoder.decode()),
    place: () => ({ byteOffset, line: encoding.startsWith('utf-16') ? null : breaks + 1 }),
  };
}

function openDecoder(encoding: string): StreamDecoder | null {
  return attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: false }));
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function countBreaks(bytes: Uint8Array): number {
  let breaks = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) breaks++;
  return breaks;
}

/**
 * How many bytes of a refused piece are text, by halving: a decoder does not say where it stopped. 0 when the piece is
 * sound by itself, for then the character cut at its start is what is wrong.
 */
function countValid(bytes: Uint8Array, encoding: string): number {
  const start = countContinuations(bytes, encoding);
  const isText = (length: number) =>
    attempt(() =>
      openDecoder(encoding)?.decode(bytes.subarray(start, length), { stream: true }),
    ) !== null;
  if (isText(bytes.length)) return 0;
  let [valid, invalid] = [start, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isText(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Bytes at the start that belong to a UTF-8 character of the piece before. */
function countContinuations(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return 0;
  let count = 0;
  while (count < 3 && ((bytes[count] ?? 0) & 0xc0) === 0x80) count++;
  return count;
}
