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
  let decoder: StreamDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  } catch {
    return null;
  }
  const attempt = (decode: () => string): string | null => {
    try {
      return decode();
    } catch {
      return null;
    }
  };
  return {
    encoding,
    decode: (bytes) => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  };
}
