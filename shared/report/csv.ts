/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

// A spreadsheet runs a cell that begins with one of these (full-width forms included) as a formula.
const formulaStart = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u;

/** CSV of RFC 4180 behind a UTF-8 byte-order mark, so that spreadsheets read Chinese; no text can act as a formula. */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // The leading apostrophe is the spreadsheets' own mark for “this is text”.
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
