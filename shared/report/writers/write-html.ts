import {
  printedRows,
  type ReportBlock,
  type ReportDocument,
  type ReportTable,
  type Run,
  staysWhole,
  type TableCell,
  type TableColumn,
} from '../document/report-document.ts';
import { writeSvg } from '../drawing/write-svg.ts';
import { escapeXml } from '../escape-xml.ts';
import { pageStyle } from './page-style.ts';

/** The document as one stand-alone HTML file with the page grid of GB/T 9704-2012; no script, no address. */
export function writeHtml(document: ReportDocument): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeXml(document.title)}</title>`,
    `<style>${pageStyle(document)}</style></head>`,
    `<body class="${document.hasRedHead ? 'paper red-head' : 'paper'}">`,
    ...document.blocks.map(writeBlock),
    '</body></html>',
    '',
  ].join('\n');
}

/** One block of the document as HTML; a run that prints a figure carries its code. */
export function writeBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeXml(block.text)}</h1>`;
    case 'subtitle':
      return `<p class="subtitle">${escapeXml(block.text)}</p>`;
    case 'masthead':
      return `<p class="masthead"><span>${escapeXml(block.left)}</span><span>${escapeXml(block.right)}</span></p>`;
    case 'heading':
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class="${block.isFlush ? 'flush' : 'text'}">${block.runs.map(writeRun).join('')}</p>`;
    case 'signature':
      return `<p class="signature">${block.lines.map(escapeXml).join('<br>')}</p>`;
    case 'drawing':
      return `<figure>${writeSvg(block.drawing)}<figcaption>${escapeXml(block.caption)}</figcaption></figure>`;
    case 'table':
      return writeTable(block.table);
    case 'page':
      return '<div class="page-break"></div>';
  }
}

function writeRun({ text, figure, isBold, isMissing }: Run): string {
  const safe = escapeXml(text);
  const inner = isBold ? `<b>${safe}</b>` : safe;
  if (isMissing) return `<mark>${inner}</mark>`;
  return figure === undefined ? inner : `<span data-figure="${escapeXml(figure)}">${inner}</span>`;
}

function writeTable(table: ReportTable): string {
  const { columns, total } = table;
  const rows = printedRows(table);
  const widths = columns.map((column) => `<col width="${column.width}%">`).join('');
  return [
    `<div class="table${staysWhole(table) ? ' whole' : ''}">`,
    `<p class="caption">${escapeXml(table.caption)}</p>`,
    `<table><colgroup>${widths}</colgroup>`,
    `<thead>${writeHead(columns)}</thead>`,
    `<tbody>${rows.map((row) => writeRow(row, columns)).join('')}</tbody>`,
    total === null ? '' : `<tfoot>${writeRow(total, columns)}</tfoot>`,
    '</table>',
    ...table.notes.map((note) => `<p class="note">${escapeXml(note)}</p>`),
    '</div>',
  ].join('');
}

function writeHead(columns: readonly TableColumn[]): string {
  const title = ({ title, unit }: TableColumn) =>
    unit === undefined ? escapeXml(title) : `${escapeXml(title)}<br>${escapeXml(unit)}`;
  if (columns.every((column) => column.group === undefined))
    return `<tr>${columns.map((column) => `<th class="${column.align}">${title(column)}</th>`).join('')}</tr>`;
  const upper: string[] = [];
  for (const [at, column] of columns.entries()) {
    const { group, align } = column;
    if (group === undefined) upper.push(`<th rowspan="2" class="${align}">${title(column)}</th>`);
    else if (columns[at - 1]?.group !== group) {
      const span = columns.filter((one) => one.group === group).length;
      upper.push(`<th colspan="${span}" class="centre group">${escapeXml(group)}</th>`);
    }
  }
  const lower = columns
    .filter((column) => column.group !== undefined)
    .map((column) => `<th class="${column.align}">${title(column)}</th>`);
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`;
}

function writeRow(row: readonly TableCell[], columns: readonly TableColumn[]): string {
  const cells = row.map((cell, at) => {
    const column = columns[at]!;
    const kind = column.isBold ? `${column.align} bold` : column.align;
    const code = cell.figure === undefined ? '' : ` data-figure="${escapeXml(cell.figure)}"`;
    return `<td class="${kind}"${code}>${escapeXml(cell.text)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
