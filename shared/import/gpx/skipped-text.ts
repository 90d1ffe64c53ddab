/** Where an XML parser stands, by its own count. */
interface ParserPlace {
  readonly line: number;
  readonly column: number;
}

/** Keeps the true line and column of a parser that was not given the whole text. */
export class SkippedText {
  /** Lines ended in the text that was skipped. */
  lines = 0;
  private parserLine = 0;
  /** True column less the parser's, while it stays on the line where text was last skipped. */
  private columns = 0;

  /** Notes that the parser, standing at `place`, is not given so many characters with `lines` line ends in them. */
  add(
    { lines, columns }: { readonly lines: number; readonly columns: number },
    characters: number,
    place: ParserPlace,
  ): void {
    this.lines += lines;
    if (lines > 0) this.columns = columns - place.column;
    else this.columns = (place.line === this.parserLine ? this.columns : 0) + characters;
    this.parserLine = place.line;
  }

  columnOf({ line, column }: ParserPlace): number {
    return line === this.parserLine ? column + this.columns : column;
  }
}
