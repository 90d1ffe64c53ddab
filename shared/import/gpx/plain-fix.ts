const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const ampersand = 0x26;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const longestValue = 40;
/** Elements inside the elements of a point. */
const deepestElement = 6;

/**
 * Reads one track point in its plainest form: `lat` and `lon` in double quotes as plain numbers, then elements
 * without attributes and with plain ASCII text, a few deep. Nearly every recorder writes only such points, and reading them here
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
  /** Those of the line ends that come before its first tag closes. */
  linesToTag = 0;
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
    this.linesToTag = this.lines;
    for (;;) {
      this.skipBlanks();
      if (text.startsWith('</trkpt>', this.at)) break;
      if (!this.readElement(0)) return false;
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

  /** An element with nothing but plain text and further such elements in it, such as a recorder's extensions. */
  private readElement(depth: number): boolean {
    const { text } = this;
    const nameStart = this.at + 1;
    if (text.charCodeAt(this.at) !== lessThan || !isLetter(text.charCodeAt(nameStart)))
      return false;
    let nameEnd = nameStart + 1;
    while (isNamePart(text.charCodeAt(nameEnd))) nameEnd++;
    if (text.charCodeAt(nameEnd) !== greaterThan) return false;
    const name = text.slice(nameStart, nameEnd);
    const isTime = depth === 0 && name === 'time';
    this.at = nameEnd + 1;
    this.skipPlainText();
    if (isTime) this.time = text.slice(nameEnd + 1, this.at);
    while (!text.startsWith('</', this.at)) {
      if (isTime || depth === deepestElement || !this.readElement(depth + 1)) return false;
      this.skipPlainText();
    }
    const close = this.at + 2 + name.length;
    if (!text.startsWith(name, this.at + 2) || text.charCodeAt(close) !== greaterThan) return false;
    this.at = close + 1;
    return true;
  }

  private skipPlainText(): void {
    for (let code = this.text.charCodeAt(this.at); isPlainText(code); ) {
      this.at++;
      if (code === lineFeed) this.endLine(this.at);
      code = this.text.charCodeAt(this.at);
    }
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

/** What may follow in a name: letters, digits and `_ : - .` */
function isNamePart(code: number): boolean {
  return (
    isLetter(code) ||
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e
  );
}

/** ASCII that needs no second look in XML. */
function isPlainText(code: number): boolean {
  if (code < space) return code === lineFeed || code === tab;
  return code < 0x7f && code !== lessThan && code !== greaterThan && code !== ampersand;
}
