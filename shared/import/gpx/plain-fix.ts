const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const ampersand = 0x26;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const longestValue = 40;

/**
 * Reads one track point in its plainest form: `lat` and `lon` in double quotes as plain numbers, then leaf elements
 * without attributes and with plain ASCII text. Nearly every recorder writes only such points, and reading them here
 * instead of in the XML parser makes a file four times faster. Whatever is not of this form is left to the parser,
 * so that this reader never has to judge.
 */
export class PlainFixReader {
  latitude = '';
  longitude = '';
  /** Text of the last `time` element, '' when there is none. */
  time = '';
  /** Index after the point. */
  end = 0;
  /** Line ends in what was read, and characters after the last of them. */
  lines = 0;
  columns = 0;
  private text = '';
  private at = 0;
  private lineStart = 0;

  /** False, with nothing else changed that matters, when no whole plain point stands at `at` (blanks before it pass). */
  read(text: string, at: number): boolean {
    this.text = text;
    this.at = at;
    this.latitude = '';
    this.longitude = '';
    this.time = '';
    this.lines = 0;
    this.lineStart = at;
    this.skipBlanks();
    if (!text.startsWith('<trkpt', this.at)) return false;
    this.at += 6;
    if (!this.readAttribute() || !this.readAttribute()) return false;
    this.skipBlanks();
    if (text.charCodeAt(this.at) !== greaterThan) return false;
    this.at++;
    for (;;) {
      this.skipBlanks();
      if (text.startsWith('</trkpt>', this.at)) break;
      if (!this.readLeaf()) return false;
    }
    this.end = this.at + 8;
    this.columns = this.end - this.lineStart;
    return true;
  }

  private skipBlanks(): boolean {
    const start = this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === lineFeed) this.endLine(this.at + 1);
      // A carriage return alone ends a line too, which is left to the parser to know.
      else if (code === carriageReturn && this.text.charCodeAt(this.at + 1) !== lineFeed) break;
      else if (code !== space && code !== tab && code !== carriageReturn) break;
      this.at++;
    }
    return this.at > start;
  }

  private endLine(lineStart: number): void {
    this.lines++;
    this.lineStart = lineStart;
  }

  private readAttribute(): boolean {
    if (!this.skipBlanks()) return false;
    const isLatitude = this.text.startsWith('lat="', this.at);
    if (!isLatitude && !this.text.startsWith('lon="', this.at)) return false;
    const start = this.at + 5;
    let end = start;
    while (end - start < longestValue && isNumeric(this.text.charCodeAt(end))) end++;
    if (end === start || this.text.charCodeAt(end) !== quote) return false;
    this.at = end + 1;
    if ((isLatitude ? this.latitude : this.longitude) !== '') return false;
    if (isLatitude) this.latitude = this.text.slice(start, end);
    else this.longitude = this.text.slice(start, end);
    return true;
  }

  private readLeaf(): boolean {
    const { text } = this;
    if (text.charCodeAt(this.at) !== lessThan) return false;
    const nameStart = this.at + 1;
    let nameEnd = nameStart;
    while (isLetter(text.charCodeAt(nameEnd))) nameEnd++;
    if (nameEnd === nameStart || text.charCodeAt(nameEnd) !== greaterThan) return false;
    let end = nameEnd + 1;
    for (let code = text.charCodeAt(end); isPlainText(code); code = text.charCodeAt(end)) {
      end++;
      if (code === lineFeed) this.endLine(end);
    }
    const name = text.slice(nameStart, nameEnd);
    const close = end + 2 + name.length;
    if (!text.startsWith('</', end) || !text.startsWith(name, end + 2)) return false;
    if (text.charCodeAt(close) !== greaterThan) return false;
    if (name === 'time') this.time = text.slice(nameEnd + 1, end);
    this.at = close + 1;
    return true;
  }
}

/** `0-9 + - . e E` */
function isNumeric(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x2b ||
    code === 0x65 ||
    code === 0x45
  );
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** ASCII that needs no second look in XML. */
function isPlainText(code: number): boolean {
  if (code < space) return code === lineFeed || code === tab;
  return code < 0x7f && code !== lessThan && code !== greaterThan && code !== ampersand;
}
