import { endOfDay } from '../../ledger/beijing-day.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';

import type { ReportFacts } from '../model/report-facts.ts';
import type { ReportModel } from '../model/report-model.ts';
import { type Fields, fillParts, holds } from '../template/fill-template.ts';
import type { TemplateLine } from '../template/read-template.ts';
import { makeFields } from '../template/report-fields.ts';
import { certificateBlocks, makeCertificateTable } from './certificate-blocks.ts';
import { communityPages } from './community-pages.ts';
import { drawReportMap } from './draw-report-map.ts';
import type { ReportBlock, ReportDocument, ReportTable, Run } from './report-document.ts';
import { textOf } from './report-document.ts';
import { makeClearedTable, makeCommunityTable } from './tables/community-table.ts';
import { makeLetterTable, makeUncoveredTable } from './tables/list-tables.ts';
import { makeChangesTable, makeSourcesTable } from './tables/model-tables.ts';
import { makeLeaderTable, makeLeagueTable, makeStationTable } from './tables/station-table.ts';

/** A document and the fields its template asked for in vain. */
export interface ComposedReport {
  readonly document: ReportDocument;
  readonly missing: readonly string[];
}

/** Tables a report of this profile may show. The public one names no unit below a station, no block and no person. */
export function makeTables(model: ReportModel, facts: ReportFacts): ReportTable[] {
  const open = [makeStationTable(model), makeLeagueTable(model), makeChangesTable(model)];
  if (model.parameters.profile === 'public') return [...open, makeSourcesTable(model)];
  return [
    ...open,
    makeLeaderTable(model),
    makeUncoveredTable(facts),
    makeLetterTable(facts, true),
    makeLetterTable(facts, false),
    makeCommunityTable(facts),
    makeClearedTable(facts),
    makeCertificateTable(facts),
    makeSourcesTable(model),
  ];
}

/** Fills a template with a report. Refuses a template that asks for a table there is none of. */
export function composeReport(
  model: ReportModel,
  facts: ReportFacts,
  template: readonly TemplateLine[],
): Result<ComposedReport> {
  const fields = makeFields(model);
  const tables = makeTables(model, facts);
  const missing = new Set<string>();
  const blocks: ReportBlock[] = [];
  let title = '';
  for (const line of template) {
    if (!holds(line.conditions, fields)) continue;
    const runs = fillParts(line.parts, fields, missing);
    if (line.directive === '标题') title = textOf(runs);
    if (line.directive === '表') {
      const table = findTable(line, runs, tables);
      if (!table.ok) return table;
      blocks.push({ kind: 'table', table: table.value });
    } else blocks.push(...makeBlocks(line, runs, model, facts));
  }
  return ok({ document: dress(model, title, blocks, tables, fields), missing: [...missing] });
}

function findTable(
  line: TemplateLine,
  runs: readonly Run[],
  tables: readonly ReportTable[],
): Result<ReportTable> {
  const name = textOf(runs).trim();
  const table = tables.find((one) => one.name === name);
  if (table !== undefined) return ok(table);
  const known = tables.map((one) => one.name).join('、');
  return refuse('template-table-unknown', { line: line.line, name, tables: known });
}

/** Width of the text block of GB/T 9704 and height the map gets on a page. */
const mapSize = { width: 156, height: 64 } as const;

function makeBlocks(
  { directive }: TemplateLine,
  runs: readonly Run[],
  model: ReportModel,
  facts: ReportFacts,
): ReportBlock[] {
  const text = textOf(runs);
  switch (directive) {
    case '标题':
      return [{ kind: 'title', text }];
    case '副标题':
      return [{ kind: 'subtitle', text }];
    case '报头': {
      const [left = '', right = ''] = text.split('|').map((part) => part.trim());
      return [{ kind: 'masthead', left, right }];
    }
    case '主送':
      return [{ kind: 'paragraph', runs, isFlush: true }];
    case '一级':
      return [{ kind: 'heading', level: 1, text }];
    case '二级':
      return [{ kind: 'heading', level: 2, text }];
    case '落款':
      return [{ kind: 'signature', lines: text.split('|').map((part) => part.trim()) }];
    case '换页':
      return [{ kind: 'page' }];
    case '地图': {
      const drawing = drawReportMap(model, facts, { ...mapSize, title: null });
      if (drawing !== null) return [{ kind: 'drawing', drawing, caption: text }];
      const note = '（公开使用的地图须送审并注明审图号，本报告未填审图号，不附地图。）';
      return [{ kind: 'paragraph', runs: [{ text: note }] }];
    }
    case '凭证':
      return certificateBlocks(model, facts);
    case '社区':
      return communityPages(model, facts);
    default:
      return [{ kind: 'paragraph', runs }];
  }
}

function dress(
  model: ReportModel,
  title: string,
  blocks: readonly ReportBlock[],
  tables: readonly ReportTable[],
  fields: Fields,
): ReportDocument {
  const { parameters, head, code, branch } = model;
  const classification = parameters.profile === 'internal' ? '内部资料' : '公开';
  const ledger = head === null ? '—' : head.hash.slice(0, 8).toUpperCase();
  const day = fields('报告日期')?.text ?? '';
  return {
    title,
    classification,
    hasRedHead: parameters.hasRedHead,
    footer: `${classification}　校验码 ${code}　台账末条 ${ledger}　数据截至${day}`,
    time: endOfDay(parameters.asOf),
    author: branch,
    blocks,
    tables,
  };
}
