import {
  printedRows,
  type ReportTable,
  staysWhole,
  type TableCell,
  type TableColumn,
} from '../document/report-document.ts';
import { paragraph, run, twips, wordFonts } from './docx-text.ts';
import { pageGrid } from './page-style.ts';

const tablePoints = 10.5;
const thick = '<w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/>';
const thickBottom = '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/>';

/** A table with three rules: thick above and below, thin under the head; caption above, notes below. */
export function writeDocxTable(table: ReportTable): string {
  const { columns, total } = table;
  const rows = printedRows(table);
  // The total never stands alone on the next page.
  const isShort = staysWhole(table);
  const widths = columnWidths(columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const caption = run(table.caption, { font: wordFonts.black, points: tablePoints });
  const body = rows.map((row, at) =>
    writeRow(row, columns, widths, {
      top: false,
      isBold: false,
      keeps: at === 0 || isShort || (total !== null && at === rows.length - 1),
    }),
  );
  return [
    paragraph(caption, { align: 'center', isFree: true, keepsNext: true }),
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(pageGrid.textWidth)}" w:type="dxa"/><w:tblBorders>${thick}${thickBottom}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${grid}</w:tblGrid>`,
    ...writeHead(columns, widths),
    ...body,
    total === null
      ? ''
      : writeRow(total, columns, widths, { top: true, isBold: true, keeps: false }),
    '</w:tbl>',
    ...table.notes.map((note) =>
      paragraph(run(note, { points: 9, colour: '333333' }), { isFree: true, linePoints: 13 }),
    ),
    table.notes.length === 0 ? paragraph('', { isFree: true, linePoints: 6 }) : '',
  ].join('');
}

/** Widths in twips that fill the text block to the last one. */
function columnWidths(columns: readonly TableColumn[]): number[] {
  const whole = twips(pageGrid.textWidth);
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map((column) => Math.floor((whole * column.width) / sum));
  const used = widths.reduce((total, width) => total + width, 0);
  return widths.map((width, at) => (at === 0 ? width + whole - used : width));
}

function writeHead(columns: readonly TableColumn[], widths: readonly number[]): string[] {
  const hasGroups = columns.some((column) => column.group !== undefined);
  const upper: string[] = [];
  const lower: string[] = [];
  for (const [at, column] of columns.entries()) {
    const { group } = column;
    const width = widths[at]!;
    const title = { text: [column.title, column.unit].filter(Boolean), column };
    if (!hasGroups) upper.push(headCell(title, width, ruled));
    else if (group === undefined) {
      upper.push(headCell(title, width, '<w:vMerge w:val="restart"/>'));
      lower.push(headCell({ text: [], column }, width, `<w:vMerge/>${ruled}`));
    } else {
      if (columns[at - 1]?.group !== group) {
        const own = columns.flatMap((one, place) => (one.group === group ? [widths[place]!] : []));
        const span = own.reduce((sum, one) => sum + one, 0);
        const properties = `<w:gridSpan w:val="${own.length}"/>${hairline}`;
        upper.push(
          headCell({ text: [group], column: { ...column, align: 'centre' } }, span, properties),
        );
      }
      lower.push(headCell(title, width, ruled));
    }
  }
  const row = (cells: readonly string[]) =>
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
  return hasGroups ? [row(upper), row(lower)] : [row(upper)];
}

const bottomRule = (eighths: number) =>
  `<w:tcBorders><w:bottom w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/></w:tcBorders>`;
const ruled = bottomRule(6);
const hairline = bottomRule(4);

function headCell(
  {
    text,
    column,
  }: { readonly text: readonly (string | undefined)[]; readonly column: TableColumn },
  width: number,
  properties: string,
): string {
  const lines = text.length === 0 ? [''] : text;
  const content = lines.map((line) =>
    paragraph(run(line ?? '', { points: tablePoints, isBold: true }), {
      ...cellLook(column),
      linePoints: 13,
      keepsNext: true,
    }),
  );
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}<w:vAlign w:val="bottom"/></w:tcPr>${content.join('')}</w:tc>`;
}

function writeRow(
  row: readonly TableCell[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  look: { readonly top: boolean; readonly isBold: boolean; readonly keeps: boolean },
): string {
  const border = look.top
    ? '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>'
    : '';
  const cells = row.map((cell, at) => {
    const column = columns[at]!;
    const isBold = look.isBold || column.isBold === true;
    const text = run(cell.text, { points: tablePoints, ...(isBold ? { isBold } : {}) });
    const content = paragraph(text, {
      ...cellLook(column),
      linePoints: 15,
      ...(look.keeps ? { keepsNext: true } : {}),
    });
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${border}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellLook({ align }: TableColumn) {
  const word = { left: 'left', right: 'right', centre: 'center' } as const;
  return { align: word[align], isFree: true } as const;
}
