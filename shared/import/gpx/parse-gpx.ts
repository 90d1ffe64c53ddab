import { SaxesParser } from 'saxes';
import type { ProblemList } from '../problem-list.ts';
import { fixLimit, type ParsedContent, type TrackParser, trackLimit } from '../track-parser.ts';
import { GpxContent } from './gpx-content.ts';
import { PlainFixReader } from './plain-fix.ts';
import { SkippedText } from './skipped-text.ts';

const depthLimit = 64;
/** Most characters of one comment, text or tag: the parser holds it whole. */
const constructLimit = 16 * 1024 * 1024;

/** Elements that matter, each only inside its own parent: an extension may use the same names for other things. */
const elementKinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: { gpx: 'gpx' },
  gpx: { trk: 'trk', wpt: 'wpt', rte: 'rte' },
  trk: { trkseg: 'trkseg', name: 'name' },
  trkseg: { trkpt: 'trkpt' },
  trkpt: { time: 'time' },
};
const nothingInside: Readonly<Record<string, string>> = {};

/** Thrown inside the parser's callbacks to leave it at once; never leaves this file. */
class Refusal extends Error {}

/**
 * Parser of GPX 1.0 and 1.1 by streaming SAX. Elements in any namespace prefix are read when the root has the same one;
 * extensions are passed over.
 */
export class GpxParser implements TrackParser {
  private readonly parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  private readonly problems: ProblemList;
  private readonly content: GpxContent;
  private readonly open: string[] = ['document'];
  private prefix = '';
  private text = '';
  private time = '';
  private isEnding = false;
  private readonly plainFix = new PlainFixReader();
  /** Characters given to the XML parser, and where in them the last tag ended that fixes may follow. */
  private given = 0;
  private fixesMayFollowAt = -1;
  private lastTagAt = 0;
  private readonly skipped = new SkippedText();

  constructor(problems: ProblemList, nowMilliseconds: number | undefined) {
    this.problems = problems;
    this.content = new GpxContent(problems, nowMilliseconds);
    this.parser.on('opentag', (tag) => this.openElement(tag.name, tag.attributes));
    this.parser.on('closetag', () => this.closeElement());
    this.parser.on('error', (error) => this.refuseXml(error));
    this.parser.on('doctype', () => {
      this.problems.add('xml-doctype', 'refused', this.line);
      throw new Refusal();
    });
  }

  write(text: string): boolean {
    return this.attempt(() => {
      let at = 0;
      while (at < text.length) {
        if (this.given === this.fixesMayFollowAt) at = this.readPlainFixes(text, at);
        const end = findPieceEnd(text, at);
        this.give(text.slice(at, end));
        at = end;
      }
    });
  }

  end(): ParsedContent | null {
    this.isEnding = true;
    return this.attempt(() => this.parser.close()) ? this.content.end() : null;
  }

  private give(piece: string): void {
    this.given += piece.length;
    if (this.given - this.lastTagAt > constructLimit)
      this.refuseXml(new Error(`more than ${constructLimit} characters without a tag`));
    this.parser.write(piece);
  }

  /** Takes plain fixes past the XML parser, which stands between two of them; the index where they end. */
  private readPlainFixes(text: string, start: number): number {
    let at = start;
    while (this.plainFix.read(text, at)) {
      const { longitude, latitude, time, end, linesToTag } = this.plainFix;
      this.startFix(longitude, latitude, this.line + linesToTag);
      this.skipped.add(this.plainFix, end - at, this.parser);
      at = end;
      this.content.endFix(time, this.line);
    }
    return at;
  }

  private get line(): number {
    return this.parser.line + this.skipped.lines;
  }

  private attempt(step: () => unknown): boolean {
    try {
      step();
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private openElement(fullName: string, attributes: Readonly<Record<string, string>>): void {
    this.lastTagAt = this.given;
    if (this.open.length > depthLimit) this.refuse('xml-too-deep', depthLimit);
    if (this.open.length === 1) this.prefix = fullName.slice(0, fullName.indexOf(':') + 1);
    const name = fullName.startsWith(this.prefix) ? fullName.slice(this.prefix.length) : fullName;
    const kinds = elementKinds[this.open.at(-1)!] ?? nothingInside;
    const kind = Object.hasOwn(kinds, name) ? kinds[name]! : 'other';
    this.open.push(kind);
    if (kind !== 'other') this.startKind(kind, attributes);
  }

  private startKind(kind: string, attributes: Readonly<Record<string, string>>): void {
    const { line } = this;
    if (kind === 'trkpt') {
      this.time = '';
      this.startFix(attributes.lon, attributes.lat, line);
    } else if (kind === 'time' || kind === 'name') this.collectText();
    else if (kind === 'trkseg') {
      if (!this.content.startSegment()) this.refuse('too-many-tracks', trackLimit);
      this.expectFixes();
    } else if (kind === 'trk') this.content.startTrack();
    else if (kind === 'wpt') this.content.countWaypoint();
    else if (kind === 'rte') this.content.countRoute(line);
    else if (kind === 'gpx') this.content.checkVersion(attributes.version, line);
  }

  private closeElement(): void {
    this.lastTagAt = this.given;
    const kind = this.open.pop();
    if (kind === 'trkpt') {
      this.content.endFix(this.time, this.line);
      this.expectFixes();
    } else if (kind === 'time') this.time = this.endText();
    else if (kind === 'name') this.content.nameTrack(this.endText());
    else if (kind === 'trkseg') this.content.endSegment();
    else if (kind === 'trk') this.content.endTrack(this.line);
  }

  private startFix(
    longitude: string | undefined,
    latitude: string | undefined,
    line: number,
  ): void {
    if (!this.content.startFix(longitude, latitude, line)) this.refuse('too-many-fixes', fixLimit);
  }

  private refuse(
    code: 'too-many-fixes' | 'too-many-tracks' | 'xml-too-deep',
    limit: number,
  ): never {
    this.problems.add(code, 'refused', this.line, { limit });
    throw new Refusal();
  }

  /** Only right behind this tag is it sure that no comment or CDATA has opened. */
  private expectFixes(): void {
    this.fixesMayFollowAt = this.prefix === '' ? this.parser.position : -1;
  }

  /** Text is listened to only where it is wanted: most of a file's text is the white space between elements. */
  private collectText(): void {
    this.text = '';
    this.parser.on('text', (text) => {
      this.text += text;
    });
    this.parser.on('cdata', (text) => {
      this.text += text;
    });
  }

  private endText(): string {
    this.parser.off('text');
    this.parser.off('cdata');
    return this.text;
  }

  private refuseXml(error: Error): never {
    const { line } = this;
    const column = this.skipped.columnOf(this.parser);
    // The message opens with the place, which is told apart.
    const detail = error.message.replace(/^[\d:]+ /, '').slice(0, 120);
    const data = { lineNumber: line, column, detail, fixes: this.content.fixes };
    this.problems.add(this.isEnding ? 'xml-truncated' : 'xml-malformed', 'refused', line, data);
    throw new Refusal();
  }
}

/** Up to the end of the next tag that plain fixes may follow. Never searches past that: it is asked for every piece. */
function findPieceEnd(text: string, at: number): number {
  const fixEnd = text.indexOf('</trkpt>', at);
  const end = fixEnd < 0 ? text.length : fixEnd + 8;
  const segment = text.slice(at, end).indexOf('<trkseg');
  const segmentEnd = segment < 0 ? -1 : text.indexOf('>', at + segment);
  return segmentEnd < 0 ? end : Math.min(end, segmentEnd + 1);
}
