import type { Pause } from '../grid/pause.ts';
import { createTextReader, detectXmlEncoding, type TextReader } from './decode-text.ts';
import { inspectXmlStart } from './inspect-xml.ts';
import type { ParsedFile, ParsedTrack } from './parsed-file.ts';
import { ProblemList } from './problem-list.ts';
import { xmlFormats } from './track-formats.ts';
import { fileByteLimit, type ParsedContent, type TrackParser } from './track-parser.ts';

/** What is known of a file before it is read. With `nowMilliseconds`, later fixes are flagged as from the future. */
export interface TrackFileInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly nowMilliseconds?: number;
}

/** Bytes at the start within which a format must show itself. */
const headBytes = 64 * 1024;
/** Larger pieces are cut, so that no string grows with the file and cancelling is felt at once. */
const pieceBytes = 1024 * 1024;

/**
 * Reads a track file whatever its format, told by its content. Never throws on bad input: the whole list of problems
 * comes with the result, and a file refused as a whole has `accepted: false`, no tracks and at least one `refused` problem.
 */
export async function readTrackFile(
  file: TrackFileInfo,
  chunks: AsyncIterable<Uint8Array>,
  pause?: Pause,
): Promise<ParsedFile | 'cancelled'> {
  const door = new TrackDoor(file);
  let done = 0;
  for await (const piece of readPieces(chunks)) {
    if (typeof piece === 'string') {
      door.problems.add('file-unreadable', 'refused', undefined, { reason: piece });
      return door.refused();
    }
    if (!door.write(piece)) return door.refused();
    done += piece.length;
    if ((await pause?.(done, Math.max(file.size, done))) === 'cancel') return 'cancelled';
  }
  return door.end();
}

/** The file in pieces of bounded size; a reason as text when its source fails, which ends it. */
async function* readPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => String(error));
      if (typeof next === 'string') yield next;
      if (typeof next === 'string' || next.done) return;
      for (let start = 0; start < next.value.length; start += pieceBytes)
        yield next.value.subarray(start, start + pieceBytes);
    }
  } finally {
    await iterator.return?.();
  }
}

/** Keeps the first bytes back until the format is known, then feeds its parser. */
class TrackDoor {
  readonly problems: ProblemList;
  private readonly file: TrackFileInfo;
  private head = new Uint8Array();
  private readBytes = 0;
  private reader: TextReader | null = null;
  private parser: TrackParser | null = null;

  constructor(file: TrackFileInfo) {
    this.file = file;
    this.problems = new ProblemList(file.name);
  }

  write(piece: Uint8Array): boolean {
    this.readBytes += piece.length;
    const bytes = Math.max(this.readBytes, this.file.size);
    if (bytes > fileByteLimit) return this.refuseSize(bytes);
    if (this.reader !== null && this.parser !== null) return this.feed(piece);
    const head = new Uint8Array(this.head.length + piece.length);
    head.set(this.head);
    head.set(piece, this.head.length);
    this.head = head;
    return head.length < headBytes || this.open(false);
  }

  end(): ParsedFile {
    if (this.readBytes === 0) this.problems.add('file-empty', 'refused');
    else if (this.parser !== null || this.open(true)) return this.finish();
    return this.refused();
  }

  refused(content: Partial<ParsedContent> = {}): ParsedFile {
    return {
      format: 'gpx',
      frame: 'WGS84',
      tracks: [],
      waypoints: 0,
      fixes: 0,
      refusedFixes: 0,
      ...content,
      problems: this.problems.list(),
      accepted: false,
    };
  }

  private finish(): ParsedFile {
    const rest = this.reader?.end();
    if (rest === null) this.refuseEncoding();
    else if (rest === undefined || rest === '' || this.parser?.write(rest)) {
      const content = this.parser?.end();
      if (content)
        return {
          ...this.refused(content),
          tracks: nameTracks(content.tracks, this.file.name),
          accepted: true,
        };
    }
    return this.refused();
  }

  /** Decides on encoding and format from the head and feeds it. */
  private open(isWhole: boolean): boolean {
    const encoding = detectXmlEncoding(this.head);
    const reader = createTextReader(encoding);
    if (reader === null) {
      this.problems.add('text-encoding-unknown', 'refused', 1, { encoding });
      return false;
    }
    this.reader = reader;
    const text = reader.decode(this.head);
    if (text === null) return this.refuseHead();
    const createParser = this.chooseFormat(text, isWhole);
    if (createParser === null) return false;
    this.parser = createParser();
    this.head = new Uint8Array();
    return this.parser.write(text);
  }

  private chooseFormat(text: string, isWhole: boolean): (() => TrackParser) | null {
    const start = inspectXmlStart(text);
    if (start.kind === 'blank') this.problems.add('file-empty', 'refused');
    else if (start.kind === 'doctype') this.problems.add('xml-doctype', 'refused', 1);
    else if (start.kind === 'unfinished' && isWhole)
      this.problems.add('xml-truncated', 'refused', 1, { lineNumber: 1, column: 0, fixes: 0 });
    else if (start.kind !== 'root') this.problems.add('not-xml', 'refused', 1);
    else {
      const local = start.name.slice(start.name.indexOf(':') + 1);
      const format = xmlFormats.find(({ root }) => root === local.toLowerCase());
      if (format !== undefined)
        return () => format.createParser(this.problems, this.file.nowMilliseconds);
      this.problems.add('not-gpx', 'refused', 1, { root: start.name.slice(0, 60) });
    }
    return null;
  }

  private feed(piece: Uint8Array): boolean {
    const text = this.reader?.decode(piece) ?? null;
    return text === null ? this.refuseEncoding() : (this.parser?.write(text) ?? false);
  }

  /** Bytes that are no text at all are not called a wrong encoding of XML. */
  private refuseHead(): boolean {
    const looksLikeXml = this.head.subarray(0, 64).some((byte) => byte === 0x3c);
    if (looksLikeXml) return this.refuseEncoding();
    this.problems.add('not-xml', 'refused', 1);
    return false;
  }

  private refuseEncoding(): boolean {
    const encoding = this.reader?.encoding.toUpperCase() ?? '';
    const { byteOffset, line } = this.reader?.place() ?? { byteOffset: 0, line: null };
    const data = { encoding, byteOffset };
    this.problems.add('text-encoding-wrong', 'refused', line ?? undefined, data);
    return false;
  }

  private refuseSize(bytes: number): boolean {
    this.problems.add('file-too-large', 'refused', undefined, {
      megabytes: Math.ceil(bytes / 1024 / 1024),
      limitMegabytes: fileByteLimit / 1024 / 1024,
    });
    return false;
  }
}

/** Tracks without a name take that of their file, numbered when the file has several. */
function nameTracks(tracks: readonly ParsedTrack[], fileName: string): readonly ParsedTrack[] {
  const base = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const own = (index: number): string => (tracks.length > 1 ? `${base} #${index + 1}` : base);
  return tracks.map((track, index) => (track.name === '' ? { ...track, name: own(index) } : track));
}
