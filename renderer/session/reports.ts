import { readingDay } from '../../shared/operations/reading-day.ts';
import { ok, type Problem, type Result } from '../../shared/problems/problem.ts';
import {
  type DataFormat,
  type DataSetName,
  dataSetTitles,
} from '../../shared/report/data/data-set.ts';
import { dataMediaTypes } from '../../shared/report/data/write-data-set.ts';
import { periodStart, type ReportParameters } from '../../shared/report/model/parameters.ts';
import { reportBaseName } from '../../shared/report/writers/report-files.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { ReportPort } from '../ports/report-port.ts';
import type { ReportState } from './report-state.ts';
import { addNotice, perform, type Session, startWork } from './session.ts';

function setReport(session: Session, change: Partial<ReportState>): void {
  session.store.setState((state) => ({ report: { ...state.report, ...change } }));
}

/** Parameters of a kind of report on its usual day and period; null while there is no round. */
export function usualParameters(
  session: Session,
  kind: ReportParameters['kind'],
): ReportParameters | null {
  const { rows, report } = session.store.getState();
  const round = rows.rounds.get(report.parameters?.roundId ?? '') ?? latestRound(rows);
  if (round === null) return null;
  const asOf = report.parameters?.asOf ?? readingDay(rows, session.ports.now());
  return {
    kind,
    roundId: round.id,
    from: periodStart(kind, asOf, round.openedOn),
    asOf,
    profile: report.parameters?.profile ?? 'internal',
    addressee: report.parameters?.addressee ?? '',
    hasRedHead: report.parameters?.hasRedHead ?? true,
    mapApproval: report.parameters?.mapApproval ?? '',
  };
}

let preparing = new AbortController();

/** Prepares a report and composes its pages; one under way is given up. What cannot be made is kept as the screen's problem. */
export async function prepareReport(session: Session, parameters: ReportParameters): Promise<void> {
  const { reports } = session.ports;
  if (reports === undefined) return;
  preparing.abort();
  preparing = new AbortController();
  const { signal } = preparing;
  const { rows } = session.store.getState();
  setReport(session, { parameters, isWorking: true, problem: null, traced: null });
  const work = startWork(session, 'report', () => preparing.abort());
  try {
    const made = await makePages(reports, parameters, work.onProgress, signal);
    if (signal.aborted || made === null) return;
    if (made.ok) setReport(session, { ...made.value, madeFrom: rows });
    else setReport(session, { problem: made.problem, document: null });
  } finally {
    work.end();
    if (!signal.aborted) setReport(session, { isWorking: false });
    else if (signal === preparing.signal) setReport(session, { isWorking: false });
  }
}

async function makePages(
  reports: ReportPort,
  parameters: ReportParameters,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<Pick<ReportState, 'view' | 'document' | 'missing'>> | null> {
  const view = await reports.prepare(parameters, onProgress, signal);
  if (view === null || signal.aborted) return null;
  if (!view.ok) return view;
  const template = await reports.template(parameters.kind);
  if (!template.ok) return template;
  const composed = await reports.compose(template.value);
  if (!composed.ok) return composed;
  return ok({ view: view.value, ...composed.value });
}

/** Shows what a figure was computed from. */
export async function traceFigure(session: Session, code: string | null): Promise<void> {
  const traced = code === null ? null : await session.ports.reports?.trace(code);
  setReport(session, { traced: traced ?? null });
}

/** Writes every format, records the report and saves all of it as one archive. PDFs that cannot be made are named. */
export async function saveReport(session: Session): Promise<void> {
  const { reports } = session.ports;
  const { report, selection } = session.store.getState();
  const { parameters, sheet, series, view } = report;
  if (reports === undefined || parameters === null || view === null) return;
  let isCancelled = false;
  const work = startWork(session, 'report', () => {
    isCancelled = true;
  });
  try {
    const template = await reports.template(parameters.kind);
    if (!template.ok) return say(session, template.problem);
    const written = await reports.write(template.value, sheet, {
      hasStations: series.hasStations,
      blockCodes: series.hasBlocks ? selection.codes : [],
    });
    if (!written.ok) return say(session, written.problem);
    const { document, files, toPrint } = written.value;
    const encode = (content: string | Uint8Array) =>
      typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const all: [string, Uint8Array][] = files.map((file) => [file.name, encode(file.content)]);
    for (const [done, page] of toPrint.entries()) {
      work.onProgress(done + 1, toPrint.length + 1);
      if (isCancelled) return;
      const printed = await reports.printPdf(page.html, document.time);
      if (printed.ok) all.push([page.name, printed.value]);
      else say(session, printed.problem);
    }
    if (isCancelled) return;
    const packed = await reports.pack(document.title, document.time, all);
    const name = `${reportBaseName(parameters)}.zip`;
    const outcome = await session.ports.host.saveFile(name, packed.bytes, 'application/zip');
    if (outcome !== 'saved') return;
    addNotice(session, { kind: 'exported', name });
    const { hash, head } = view.model;
    const hashes = packed.files.map(({ name, sha256 }) => ({ name, contentHash: sha256 }));
    const record = { ...parameters, hash, headHash: head?.hash ?? null, files: hashes };
    await perform(session, 'record-report', { ...record, ...sameRecord(session, parameters) });
  } finally {
    work.end();
  }
}

/** Saves a table or layer of the report on the screen as a file; a refusal becomes a notice. */
export async function saveData(
  session: Session,
  name: DataSetName,
  format: DataFormat,
  profile: ReportParameters['profile'],
): Promise<void> {
  const { reports } = session.ports;
  if (reports === undefined) return;
  const work = startWork(session, 'report');
  try {
    const written = await reports.data(name, format, profile);
    if (!written.ok) return say(session, written.problem);
    const content = written.value;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const day = session.store.getState().report.parameters?.asOf ?? '';
    const file = `${dataSetTitles[name]}-${day}${profile === 'public' ? '-公开' : ''}.${format}`;
    const outcome = await session.ports.host.saveFile(file, bytes, dataMediaTypes[format]);
    if (outcome === 'saved') addNotice(session, { kind: 'exported', name: file });
  } finally {
    work.end();
  }
}

/** A report of the same kind, round, day and profile is the same paper made again: its record is replaced. */
function sameRecord(session: Session, parameters: ReportParameters): { id?: string } {
  const keys = ['kind', 'roundId', 'asOf', 'from', 'profile', 'addressee'] as const;
  for (const known of session.store.getState().rows.reports.values())
    if (keys.every((key) => known[key] === parameters[key])) return { id: known.id };
  return {};
}

function say(session: Session, problem: Problem): void {
  addNotice(session, { kind: 'problem', problem });
}

/** Shows another screen of the workspace. */
export function showReportScreen(session: Session, screen: ReportState['screen']): void {
  setReport(session, { screen });
}

/** Turns the presentation of the leadership screen on or off. */
export function present(session: Session, isPresenting: boolean): void {
  setReport(session, { isPresenting });
}

/** Chooses which maps are written beside that of all ground. */
export function setMapSeries(session: Session, change: Partial<ReportState['series']>): void {
  const { series } = session.store.getState().report;
  setReport(session, { series: { ...series, ...change } });
}

export function setMapSheet(session: Session, sheet: ReportState['sheet']): void {
  setReport(session, { sheet });
}
