import type { BlockCertificate } from '../../clearance/evidence/certificate.ts';
import type { SigningLevel } from '../../clearance/records/campaign-entries.ts';
import type { Override } from '../../clearance/records/signing-entries.ts';
import { beijingDayOf } from '../../ledger/beijing-day.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import { printNumber, roundFigure } from '../model/figure.ts';
import type { ReportFacts } from '../model/report-facts.ts';
import type { ReportModel } from '../model/report-model.ts';
import { printDate } from '../template/report-fields.ts';
import { drawReportMap } from './draw-report-map.ts';
import type { ReportBlock, ReportTable } from './report-document.ts';
import { numberCell, numberColumn, textColumn, words } from './tables/cells.ts';

const levelNames: Readonly<Record<SigningLevel, string>> = {
  self: '自查签字',
  unit: '单位确认',
  station: '派出所复核',
  branch: '分局抽查',
};
const stageNames: Readonly<Record<string, string>> = {
  seedling: '幼苗',
  bolting: '抽薹现蕾',
  flowering: '开花',
  fruiting: '坐果',
  overwintering: '越冬苗',
};

/** A page for every cleared block: its map, what was on the table when it was signed, and who signed. None on public reports. */
export function certificateBlocks(model: ReportModel, facts: ReportFacts): ReportBlock[] {
  if (model.parameters.profile === 'public') return [];
  return facts.certificates.flatMap((certificate) => {
    const { code } = certificate;
    const size = { width: 156, height: 70, title: null, blockCode: code };
    const drawing = drawReportMap(model, facts, size);
    const caption = `区块${code}（${model.round.name}）`;
    return [
      { kind: 'page' },
      { kind: 'heading', level: 1, text: `清查过关证据单　区块${code}` },
      ...(drawing === null ? [] : [{ kind: 'drawing', drawing, caption } as const]),
      { kind: 'table', table: evidenceTable(certificate, model, facts) },
      { kind: 'table', table: signatureTable(certificate, facts) },
    ] satisfies ReportBlock[];
  });
}

function evidenceTable(
  certificate: BlockCertificate,
  model: ReportModel,
  facts: ReportFacts,
): ReportTable {
  const { code, tracks, metres, sites, openFinds, signatures } = certificate;
  const last = signatures.at(-1);
  const lines: readonly (readonly [string, string])[] = [
    ['区块', `${code} · ${model.round.name}`],
    ['责任单位', ownerText(code, facts)],
    ['走到', `${tracks}条 · ${printNumber(metres / 1000, 1)} km`],
    ['看到', seenText(certificate)],
    ['查到', `${sites.done}/${sites.total} · 带照片${sites.withPhotos}处`],
    ['结果', openFinds === 0 ? '零报告' : `发现${openFinds}处`],
    ['生育期', last?.stage == null ? '—' : (stageNames[last.stage] ?? last.stage)],
    ['有效至', last === undefined ? '—' : printDate(last.validUntil)],
    ['turf 复核', turfText(last?.turf ?? null)],
    ['校验码', last === undefined ? '—' : spaced(last.code)],
  ];
  const notes = [
    ...(last?.isPessimisticAcknowledged ? ['悲观值低于要求，签字人已确认。'] : []),
    ...(certificate.override === null ? [] : [overrideText(certificate.override, facts)]),
    '注：数据为签字时封存的证据，扫视半宽未校准；用 lawang certificates 可按台账轨迹重新核对。',
  ];
  return {
    name: `证据${code}`,
    caption: '签字时的证据',
    columns: [textColumn('项目', 24), textColumn('内容', 76)],
    rows: lines.map((line) => line.map(words)),
    total: null,
    notes,
    printedRows: null,
  };
}

function overrideText({ personId, reason, gapCount }: Override, { rows }: ReportFacts): string {
  const person = rows.persons.get(personId)?.name ?? personId;
  return `低于要求，由${person}放行（空白${gapCount}处已封存）：${reason}`;
}

function signatureTable({ code, signatures }: BlockCertificate, facts: ReportFacts): ReportTable {
  return {
    name: `签字${code}`,
    caption: '逐级签字',
    columns: [
      textColumn('环节', 22),
      textColumn('签字人', 22),
      textColumn('日期', 22),
      textColumn('校验码', 34),
    ],
    rows: signatures.map(({ level, personId, at, code: own }) => [
      words(levelNames[level]),
      words(facts.rows.persons.get(personId)?.name ?? personId),
      words(printDate(beijingDayOf(at) ?? '')),
      words(spaced(own)),
    ]),
    total: null,
    notes: [],
    printedRows: null,
  };
}

/** 区块凭证: one line a certificate, for the workbook. */
export function makeCertificateTable(facts: ReportFacts): ReportTable {
  const percent = (share: number | null) =>
    numberCell(share === null ? null : 100 * share, 1, 'percent');
  return {
    name: '区块凭证',
    caption: `区块过关凭证（共${facts.certificates.length}份）`,
    columns: [
      textColumn('区块', 8),
      textColumn('责任单位', 20),
      numberColumn('轨迹', 7, { unit: '条' }),
      numberColumn('里程', 9, { unit: 'km' }),
      numberColumn('悲观', 8, { group: '看到　%' }),
      numberColumn('名义', 8, { group: '看到　%', isBold: true }),
      numberColumn('乐观', 8, { group: '看到　%' }),
      textColumn('查到', 8),
      textColumn('有效至', 10),
      textColumn('校验码', 14),
    ],
    rows: facts.certificates.map(({ code, tracks, metres, seen, sites, signatures }) => [
      words(code),
      words(ownerText(code, facts)),
      numberCell(tracks, 0),
      numberCell(metres / 1000, 1),
      percent(seen.pessimistic),
      percent(seen.nominal),
      percent(seen.optimistic),
      words(`${sites.done}/${sites.total}`),
      words(signatures.at(-1)?.validUntil ?? null),
      words(signatures.at(-1)?.code ?? null),
    ]),
    total: null,
    notes: facts.certificates.length === 0 ? ['注：截至报告日没有过关区块。'] : [],
    printedRows: null,
  };
}

function ownerText(code: string, { ground, rows }: ReportFacts): string {
  const block = ground.blocks.blocks.find((one) => one.code === code);
  if (block === undefined) return '—';
  const { unitId, personId } = ownerOf(block, rows);
  const names = [rows.units.get(unitId ?? '')?.name, rows.persons.get(personId ?? '')?.name];
  return names.filter((name) => name !== undefined).join('　');
}

function seenText({ seen }: BlockCertificate): string {
  const { pessimistic, nominal, optimistic } = seen;
  if (nominal === null) return '—';
  const print = (share: number | null) =>
    `${printNumber(share === null ? null : roundFigure(100 * share, 'percent', 1), 1)}%`;
  return `${print(nominal)}（${print(pessimistic)}–${print(optimistic)}）`;
}

function turfText(
  turf: { readonly agrees: boolean; readonly uncoveredByTurfSquareMetres: number } | null,
): string {
  if (turf === null) return '未做';
  const area = printNumber(turf.uncoveredByTurfSquareMetres, 0);
  return `空白 ${area} 平方米，${turf.agrees ? '相符' : '不符'}`;
}

/** A code in groups of four, as it is read aloud. */
const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
