import { ok, type Result, refuse } from '../../problems/problem.ts';
import { composeReport } from '../document/compose-report.ts';
import { drawReportMap } from '../document/draw-report-map.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { writeSvg } from '../drawing/write-svg.ts';
import type { ReportKind, ReportParameters } from '../model/parameters.ts';
import type { ReportFacts } from '../model/report-facts.ts';
import type { ReportModel } from '../model/report-model.ts';
import { readTemplate } from '../template/read-template.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A file of a report, ready to be stored. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A page for the browser; `picture` is its size in millimetres where it is wanted as PNG too. */
export interface PageToPrint {
  readonly name: string;
  readonly html: string;
  readonly picture: { readonly width: number; readonly height: number } | null;
}

/** All files of a report but those only a browser can print, and the pages those are printed from. */
export interface ReportFiles {
  readonly document: ReportDocument;
  /** Fields the template asked for that say nothing; they are named in print. */
  readonly missing: readonly string[];
  readonly files: readonly ReportFile[];
  /** Pages for the browser, by the name of the PDF they become. */
  readonly toPrint: readonly PageToPrint[];
}

export const kindNames: Readonly<Record<ReportKind, string>> = {
  weekly: '周报',
  monthly: '月报',
  special: '专报',
  circular: '通报',
  nil: '零报告',
  community: '社区材料',
  certificates: '过关汇总',
};

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  svg: 'image/svg+xml',
} as const;

/** ISO 216 sheets a map is printed on, landscape, millimetres. */
export const mapSheets = {
  A4: { width: 277, height: 190 },
  A3: { width: 400, height: 277 },
  A2: { width: 574, height: 400 },
} as const;
export type MapSheet = keyof typeof mapSheets;

/** Maps wanted beside that of all ground: one of every station with blocks, and one of each block named, with its gaps. */
export interface MapSeries {
  readonly hasStations: boolean;
  readonly blockCodes: readonly string[];
}

const noSeries: MapSeries = { hasStations: false, blockCodes: [] };

/** Fills the template and writes every format that needs no browser. Refuses what the template's reading refuses and a block that is not there. */
export function writeReportFiles(
  model: ReportModel,
  facts: ReportFacts,
  templateText: string,
  sheet: MapSheet,
  series = noSeries,
): Result<ReportFiles> {
  const known = new Set(facts.ground.blocks.blocks.map(({ code }) => code));
  const stranger = series.blockCodes.find((code) => !known.has(code));
  if (stranger !== undefined) return refuse('block-unknown', { block: stranger });
  const template = readTemplate(templateText);
  if (!template.ok) return template;
  const composed = composeReport(model, facts, template.value);
  if (!composed.ok) return composed;
  const { document, missing } = composed.value;
  const { asOf } = model.parameters;
  const base = reportBaseName(model.parameters);
  const html = writeHtml(document);
  const files: ReportFile[] = [
    { name: `${base}.docx`, mediaType: mediaTypes.docx, content: writeDocx(document) },
    { name: `${base}.xlsx`, mediaType: mediaTypes.xlsx, content: writeXlsx(document) },
    { name: `${base}.html`, mediaType: mediaTypes.html, content: html },
  ];
  const toPrint: PageToPrint[] = [{ name: `${base}.pdf`, html, picture: null }];
  for (const { name, title, part } of mapsOf(model, series)) {
    const drawing = drawReportMap(model, facts, { ...mapSheets[sheet], title, ...part });
    if (drawing === null) continue;
    const map = `${name}-${asOf}-${sheet}`;
    const svg = writeSvg(drawing);
    files.push({ name: `${map}.svg`, mediaType: mediaTypes.svg, content: svg });
    const page = mapPage(svg, sheet, title);
    toPrint.push({ name: `${map}.pdf`, html: page, picture: mapSheets[sheet] });
  }
  return ok({ document, missing, files, toPrint });
}

/** The map of all ground and the series wanted. Public reports have no map of a block, which would show where it lies. */
function mapsOf(model: ReportModel, { hasStations, blockCodes }: MapSeries) {
  const whole = { name: '作战图', title: `${model.branch}禁种铲毒作战图`, part: {} };
  const stations = model.stations
    .filter((line) => line.id !== null && (line.figures.blocks.value ?? 0) > 0)
    .map(({ id, name }) => ({
      name: `作战图-${fileName(name)}`,
      title: `${name}禁种铲毒作战图`,
      part: { stationId: id },
    }));
  const blocks = model.parameters.profile === 'public' ? [] : blockCodes;
  return [
    whole,
    ...(hasStations ? stations : []),
    ...blocks.map((code) => ({
      name: `区块图-${fileName(code)}`,
      title: `区块${code}作战图`,
      part: { blockCode: code },
    })),
  ];
}

const fileName = (text: string): string => text.replace(/[\\/:*?"<>|]/g, '_');

/** Name of a report's files without their ending. */
export function reportBaseName({ kind, asOf, profile }: ReportParameters): string {
  return `${kindNames[kind]}-${asOf}${profile === 'public' ? '-公开' : ''}`;
}

/** A page of the sheet's size with the map in its middle. */
function mapPage(svg: string, sheet: MapSheet, title: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>@page{size:${sheet} landscape;margin:10mm}html,body{margin:0}svg{display:block;margin:0 auto}</style></head><body>${svg}</body></html>`;
}
