import { expect, it } from 'vitest';
import { writeCsv } from '../../../shared/report/csv.ts';

it('begins with a byte-order mark, ends lines as RFC 4180 says and quotes what needs it', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['甲,乙', 'say "hi"'],
        [1.5, null],
        [true, 'x\ny'],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"甲,乙","say ""hi"""\r\n1.5,\r\ntrue,"x\ny"\r\n');
});

it('makes text of every cell a spreadsheet would run as a formula, full-width forms too', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '\u200b='];
  for (const start of starts) {
    const cell = writeCsv(['a'], [[`${start}cmd`]])
      .split('\r\n')
      .slice(1)
      .join('\r\n');
    expect(cell.replace(/^"/, '').startsWith(`'${start}`), JSON.stringify(start)).toBe(true);
  }
  expect(writeCsv(['a'], [[-5]])).toBe('\ufeffa\r\n-5\r\n');
});
