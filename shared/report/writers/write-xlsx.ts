import type { ReportDocument, ReportTable, TableCell } from '../document/report-document.ts';
import { escapeXml } from '../escape-xml.ts';
import { packOffice } from './pack-office.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Tables as a workbook ([ECMA-376] SpreadsheetML): one sheet a table, numbers as numbers with their decimals, everything else
 * as inline text, which no program reads as a formula; head frozen and filtered. Same tables, same bytes.
 */
export function writeXlsx(
  document: Pick<ReportDocument, 'title' | 'author' | 'time' | 'tables' | 'footer'>,
): Uint8Array<ArrayBuffer> {
  const names = sheetNames(document.tables);
  const files = new Map<string, string>([
    ['xl/workbook.xml', writeWorkbook(names, document.tables)],
    ['xl/_rels/workbook.xml.rels', writeRelations(names.length)],
    ['xl/styles.xml', styles],
  ]);
  for (const [at, table] of document.tables.entries())
    files.set(`xl/worksheets/sheet${at + 1}.xml`, writeSheet(table, document.footer));
  return packOffice(files, new Map(), {
    ...document,
    mainPart: 'xl/workbook.xml',
    overrides: [
      [
        'xl/workbook.xml',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      ],
      ['xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
      ...names.map((_, at): [string, string] => [
        `xl/worksheets/sheet${at + 1}.xml`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      ]),
    ],
  });
}

/** Names a sheet may carry: no `[]:*?/\`, at most 31 characters, none twice. */
function sheetNames(tables: readonly ReportTable[]): string[] {
  const used = new Set<string>();
  return tables.map(({ name }, at) => {
    const safe =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 31) || `表${at + 1}`;
    const own = used.has(safe.toLowerCase()) ? `${safe.slice(0, 27)} ${at + 1}` : safe;
    used.add(own.toLowerCase());
    return own;
  });
}

function writeWorkbook(names: readonly string[], tables: readonly ReportTable[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // Programs find a sheet's filter by this hidden name.
  const filters = names.map((name, at) => {
    const { columns, rows } = tables[at]!;
    const range = `$A$${headRow}:$${columnName(columns.length - 1)}$${headRow + rows.length}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escapeXml(name)}'!${range}</definedName>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

function writeRelations(sheets: number): string {
  const lines = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const style = `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}${style}</Relationships>`;
}

/** Caption, then the head; what stands below is data, so that a filter sees nothing else. */
const headRow = 2;
/** Styles: 0 text, 1 caption, 2 head, 3–6 numbers with 0–3 decimals, 7–10 the same in bold, 11 bold text, 12 note. */
const numberStyle = 3;
const boldNumberStyle = 7;
const boldTextStyle = 11;
const noteStyle = 12;

function writeSheet(table: ReportTable, footer: string): string {
  const { columns, rows, total, notes } = table;
  const last = columnName(columns.length - 1);
  const lastRow = headRow + rows.length;
  const widths = columns.map(
    (column, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(table, at, column.title)}" customWidth="1"/>`,
  );
  const head = columns.map((column, at) =>
    textCell(at, headRow, 2, [groupOf(column.group), column.title, unitOf(column.unit)].join('')),
  );
  const body = rows.map((row, at) => writeRow(row, headRow + 1 + at, false));
  const after = [
    ...(total === null ? [] : [writeRow(total, lastRow + 1, true)]),
    ...[...notes, footer].map((note, at) => {
      const row = lastRow + 2 + at;
      return `<row r="${row}">${textCell(0, row, noteStyle, note)}</row>`;
    }),
  ];
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16"/><cols>${widths.join('')}</cols><sheetData>`,
    `<row r="1" ht="22" customHeight="1">${textCell(0, 1, 1, table.caption)}</row>`,
    `<row r="${headRow}" ht="20" customHeight="1">${head.join('')}</row>`,
    ...body,
    ...after,
    `</sheetData><autoFilter ref="A${headRow}:${last}${lastRow}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/></worksheet>',
  ].join('');
}

function groupOf(group: string | undefined): string {
  return group === undefined ? '' : `${group.replace(/　.*$/, '')}·`;
}

function unitOf(unit: string | undefined): string {
  return unit === undefined ? '' : `（${unit}）`;
}

function writeRow(row: readonly TableCell[], number: number, isBold: boolean): string {
  const cells = row.map((cell, at) => {
    if (cell.value === null) return textCell(at, number, isBold ? boldTextStyle : 0, cell.text);
    const style = (isBold ? boldNumberStyle : numberStyle) + Math.min(3, cell.decimals ?? 0);
    return `<c r="${columnName(at)}${number}" s="${style}"><v>${cell.value}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function textCell(column: number, row: number, style: number, text: string): string {
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(guard(text))}</t></is></c>`;
}

/** Inline text is no formula, but may become one when it is saved as CSV: the mark of text is put before it here too. */
function guard(text: string): string {
  return /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** Width in characters of the widest cell, Chinese counted twice, within reason. */
function widthOf(table: ReportTable, at: number, title: string): number {
  const texts = [title, ...table.rows.slice(0, 500).map((row) => row[at]?.text ?? '')];
  const widest = Math.max(
    ...texts.map((text) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)),
  );
  return Math.min(60, Math.max(9, widest + 4));
}

function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

const numberFormats = ['#,##0', '#,##0.0', '#,##0.00', '#,##0.000'];
const styles = [
  `<styleSheet xmlns="${main}"><numFmts count="4">`,
  ...numberFormats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`),
  '</numFmts><fonts count="4">',
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="14"/><name val="黑体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font>',
  '<font><sz val="9"/><color rgb="FF4D5862"/><name val="宋体"/></font>',
  '</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0F2F4"/></patternFill></fill></fills>',
  '<borders count="2"><border/><border><bottom style="thin"><color rgb="FF8A929A"/></bottom></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="13">',
  '<xf fontId="0"/>',
  '<xf fontId="1" applyFont="1"/>',
  '<xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>',
  ...[0, 2].flatMap((font) =>
    numberFormats.map(
      (_, at) =>
        `<xf numFmtId="${170 + at}" fontId="${font}" applyNumberFormat="1" applyFont="1"/>`,
    ),
  ),
  '<xf fontId="2" applyFont="1"/>',
  '<xf fontId="3" applyFont="1"/>',
  '</cellXfs></styleSheet>',
].join('');
