import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import type { PreparedReport } from '../../../../shared/operations/report/prepare-report.ts';
import { printFigure } from '../../../../shared/report/model/figure.ts';
import { allFigures } from '../../../../shared/report/model/report-model.ts';
import {
  type ReportFiles,
  writeReportFiles,
} from '../../../../shared/report/writers/report-files.ts';
import { writeXlsx } from '../../../../shared/report/writers/write-xlsx.ts';
import {
  aReportLedger,
  type ReportLedger,
  reportOf,
  weeklyOf,
} from '../../../builders/report-ledger.ts';

const template = readFileSync(
  new URL('../../../../resources/templates/weekly.txt', import.meta.url),
  'utf8',
);

let scene: ReportLedger;
let prepared: PreparedReport;
let report: ReportFiles;
beforeAll(async () => {
  scene = await aReportLedger();
  prepared = await reportOf(scene, weeklyOf(scene.roundId));
  report = filesOf(prepared);
});

function filesOf({ model, facts }: PreparedReport, text = template): ReportFiles {
  const written = writeReportFiles(model, facts, text, 'A4');
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

function contentOf(files: ReportFiles, ending: string): string | Uint8Array {
  const file = files.files.find(({ name }) => name.endsWith(ending));
  if (file === undefined) throw new Error(`No ${ending}`);
  return file.content;
}

const partsOf = (files: ReportFiles, ending: string): Record<string, string> => {
  const content = contentOf(files, ending) as Uint8Array;
  return Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
};

const textOfXml = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

it('writes the very same bytes again', async () => {
  const again = filesOf(await reportOf(scene, weeklyOf(scene.roundId)));
  expect(again.files).toEqual(report.files);
});

it('carries no time but the end of its day', () => {
  for (const ending of ['.docx', '.xlsx']) {
    const core = partsOf(report, ending)['docProps/core.xml'] ?? '';
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([time]) => time)).toEqual([
      '2026-04-04T15:59:59Z',
      '2026-04-04T15:59:59Z',
    ]);
    // Bytes 10–13 of the archive: the clock on the wall, 23:58 (two-second steps) of the day.
    const bytes = contentOf(report, ending) as Uint8Array;
    const stamp = new DataView(bytes.buffer).getUint32(10, true);
    expect([(stamp >> 25) + 1980, (stamp >> 21) & 15, (stamp >> 16) & 31]).toEqual([2026, 4, 4]);
    expect([(stamp >> 11) & 31, (stamp >> 5) & 63]).toEqual([23, 59]);
  }
});

it('stands on the page grid of the standard', () => {
  const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = partsOf(
    report,
    '.docx',
  );
  const number = (name: string) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(xml)?.[1]);
  const millimetres = (twips: number) => (twips / 1440) * 25.4;
  const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.slice(1).map(Number) ?? [];
  expect(page.map(millimetres).map(Math.round)).toEqual([210, 297]);
  expect(millimetres(number('top'))).toBeCloseTo(37, 1);
  const margins = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? '';
  const margin = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]);
  expect(millimetres(margin('left'))).toBeCloseTo(28, 1);
  expect(millimetres(page[0]! - margin('left') - margin('right'))).toBeCloseTo(156, 1);
  expect(millimetres(page[1]! - margin('top') - margin('bottom'))).toBeCloseTo(225, 1);
  const pitch = number('linePitch');
  expect(Math.floor((page[1]! - margin('top') - margin('bottom')) / pitch)).toBe(22);
  const points = Number(/<w:sz w:val="(\d+)"/.exec(styles)?.[1]) / 2;
  const closer = Number(/<w:spacing w:val="(-?\d+)"/.exec(styles)?.[1]) / 20;
  const width = (page[0]! - margin('left') - margin('right')) / 20;
  expect(points).toBe(16);
  expect(Math.floor(width / (points + closer))).toBe(28);
  expect(styles).toContain('仿宋_GB2312');
});

it('prints every figure the same in document, page and workbook, and as the model has it', async () => {
  const { model } = prepared;
  const html = contentOf(report, '.html') as string;
  const docx = textOfXml(partsOf(report, '.docx')['word/document.xml'] ?? '');
  const onPage = [...html.matchAll(/data-figure="([^"]+)"[^>]*>([^<]*)/g)];
  expect(onPage.length).toBeGreaterThan(60);
  const figures = new Map(allFigures(model).map((figure) => [figure.code, figure]));
  const sheet = await readSheet(Buffer.from(contentOf(report, '.xlsx') as Uint8Array), '数据来源');
  const inBook = new Map(sheet.slice(2).map((row) => [row[0], row[2]]));
  for (const figure of figures.values()) {
    expect(inBook.get(figure.code), figure.code).toBe(figure.value ?? '—');
    const printed = onPage.filter(([, code]) => code === figure.code).map(([, , text]) => text);
    const plain = printFigure(figure);
    const isPrinted = printed.some((text) => text === plain || text?.startsWith(`${plain}（`));
    expect(printed.length === 0 || isPrinted, figure.code).toBe(true);
  }
  const sentence = `网格踏查率${printFigure(figures.get('C1')!)}%，轨迹实际覆盖率${printFigure(figures.get('C3')!)}%`;
  expect([docx, textOfXml(html)].map((text) => text.includes(sentence))).toEqual([true, true]);
  const footer = partsOf(report, '.docx')['word/footer1.xml'] ?? '';
  expect(textOfXml(footer)).toContain(`校验码 ${model.code}`);
});

it('keeps a short table on one page in document and page, and lets a long one part', () => {
  const html = contentOf(report, '.html') as string;
  const tables = html.split('<div class="table').slice(1);
  expect(tables.length).toBeGreaterThan(2);
  for (const table of tables) {
    const rows = table
      .slice(table.indexOf('<tbody>'), table.indexOf('</tbody>'))
      .split('<tr').length;
    expect(table.startsWith(' whole"'), table.slice(0, 80)).toBe(rows - 1 <= 8);
  }
  expect(html).toContain('.whole{break-inside:avoid}');
});

it('gives the workbook numbers as numbers, a frozen head with a filter, and no formula', async () => {
  const book = partsOf(report, '.xlsx');
  const first = book['xl/worksheets/sheet1.xml'] ?? '';
  expect(first).toContain(
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
  );
  expect(first).toMatch(/<autoFilter ref="A2:I4"\/>/);
  const rows = await readSheet(Buffer.from(contentOf(report, '.xlsx') as Uint8Array), '各所覆盖');
  expect(rows[2]?.[0]).toBe('一所');
  expect(rows[2]?.slice(1).every((cell) => typeof cell === 'number')).toBe(true);
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', ' =1'];
  const columns = [{ title: '甲', width: 100, align: 'left' as const }];
  const bytes = writeXlsx({
    ...report.document,
    tables: [
      {
        name: '表',
        caption: '表',
        columns,
        total: null,
        notes: [],
        printedRows: null,
        rows: evil.map((text) => [{ text, value: null }]),
      },
    ],
  });
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(xml).not.toContain('<f>');
  const cells = [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text);
  for (const text of evil) expect(cells).toContain(`'${text}`);
});

it('names in print the field a template asks for in vain, and keeps lines by their conditions', () => {
  const text =
    '[标题] 甲\n{?没有}不印\n{!没有}尚未登记\n{0本期架次}零架次\n值{没有}，{网格踏查率.没有}';
  const files = filesOf(prepared, text);
  expect(files.missing).toEqual(['没有', '网格踏查率.没有']);
  const html = textOfXml(contentOf(files, '.html') as string);
  expect(html).toContain('值【缺：没有】，【缺：网格踏查率.没有】');
  expect(html).toContain('尚未登记');
  expect(html).toContain('零架次');
  expect(html).not.toContain('不印');
});

it('refuses a template with an unknown mark or table, with its line', () => {
  const { model, facts } = prepared;
  expect(writeReportFiles(model, facts, '; 注\n[图表] x', 'A4')).toMatchObject({
    problem: { code: 'template-unreadable', data: { line: 2 } },
  });
  expect(writeReportFiles(model, facts, '[表] 没有的表', 'A4')).toMatchObject({
    problem: { code: 'template-table-unknown', data: { name: '没有的表' } },
  });
});

it('shows the public no person, no unit below a station, no block and no coordinate, in any format', async () => {
  const open = await reportOf(scene, weeklyOf(scene.roundId, { profile: 'public' }));
  const files = filesOf(open);
  expect(files.files.some(({ name }) => name.endsWith('.svg'))).toBe(false);
  const texts = files.files.map(({ name, content }) =>
    typeof content === 'string' ? content : Object.values(partsOf(files, name)).join('\n'),
  );
  const codes = prepared.facts.ground.blocks.blocks.map((block) => block.code);
  const secrets = ['张三', '李四', '甲区', '118.7', '37.6', ...scene.trackIds];
  const found = texts.flatMap((text) => [
    ...secrets.filter((secret) => text.includes(secret)),
    ...codes.filter((code) => new RegExp(`\\b${code}\\b`).test(textOfXml(text))),
  ]);
  expect(found).toEqual([]);
  // The same search finds them where they may stand.
  const inside = contentOf(report, '.html') as string;
  expect(['张三', codes[0]!].every((known) => inside.includes(known))).toBe(true);
});
