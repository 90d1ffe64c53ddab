/**
 * Code of a square counted from the north-west: column letters and row number, `A01`, `K07`, `AB112`. It depends on the
 * jurisdiction's outline and the block size alone, never on excluded ground, areas or tracks. Further pieces of the same
 * square, largest first, get a letter: `K07`, `K07b`, `K07c`.
 */
export function blockCode(
  columnIndex: number,
  rowIndex: number,
  rowCount: number,
  pieceIndex: number,
): string {
  const digits = Math.max(2, String(rowCount).length);
  const suffix = pieceIndex === 0 ? '' : letters(pieceIndex).toLowerCase();
  return `${letters(columnIndex)}${String(rowIndex + 1).padStart(digits, '0')}${suffix}`;
}

/** 0 A, 25 Z, 26 AA, as in a spreadsheet. */
function letters(index: number): string {
  let text = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text;
  return text;
}
