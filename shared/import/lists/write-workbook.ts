import { utf8ToBytes } from '@noble/hashes/utils.js';
import { columnName } from './list-row.ts';
import { writeZip } from './write-zip.ts';

/**
 * An .xlsx file of one sheet, every cell text so that no number loses digits and no name becomes a date. The head is bold and
 * stays in view. The same rows make the same bytes.
 */
export function writeWorkbook(
  sheetName: string,
  rows: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbook(sheetName)],
    ['xl/_rels/workbook.xml.rels', workbookRelations],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ];
  return writeZip(
    parts.map(([name, xml]) => ({
      name: utf8ToBytes(name),
      content: utf8ToBytes(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/>` +
  '</Types>';

function relations(type: string, target: string): string {
  const relation = `<Relationship Id="rId1" Type="${officeRelations}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${packageRelations}">${relation}</Relationships>`;
}

const workbookRelations = relations('worksheet', 'worksheets/sheet1.xml').replace(
  '</Relationships>',
  `<Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
);

function workbook(sheetName: string): string {
  return (
    `<workbook xmlns="${main}" xmlns:r="${officeRelations}">` +
    `<sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

const styles =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '</styleSheet>';

function sheet(rows: readonly (readonly string[])[]): string {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length));
  const lines = rows.map((row, index) => {
    const style = index === 0 ? 1 : 0;
    const cells = row.map((text, column) => {
      const at = `r="${columnName(column)}${index + 1}" s="${style}"`;
      return text === ''
        ? `<c ${at}/>`
        : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    // Columns not yet filled are text as well: a long number typed into the template keeps its end.
    `<cols><col min="1" max="${width}" width="18" style="0" customWidth="1"/></cols>` +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

/** Text inside XML; control characters, which XML cannot hold, are left out. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
