import type { Pause } from '../../shared/coverage/figures.ts';
import { endOfDay } from '../../shared/ledger/beijing-day.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { readJsonBlob } from '../../shared/operations/json-blob.ts';
import {
  blobsOfReport,
  type PreparedReport,
  prepareReport,
} from '../../shared/operations/report/prepare-report.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { DataFormat, DataSetName } from '../../shared/report/data/data-set.ts';
import { makeDataSet } from '../../shared/report/data/make-data-set.ts';
import { writeDataSet } from '../../shared/report/data/write-data-set.ts';
import { composeReport } from '../../shared/report/document/compose-report.ts';
import { printedStates } from '../../shared/report/document/draw-report-map.ts';
import type { ReportParameters, ReportProfile } from '../../shared/report/model/parameters.ts';
import { clearedTrend } from '../../shared/report/model/report-facts.ts';
import { type ReportModel, traceFigure } from '../../shared/report/model/report-model.ts';
import { readTemplate } from '../../shared/report/template/read-template.ts';
import { packArchive } from '../../shared/report/writers/pack-office.ts';
import { writeReportData } from '../../shared/report/writers/report-data.ts';
import {
  type MapSeries,
  type MapSheet,
  writeReportFiles,
} from '../../shared/report/writers/report-files.ts';
import type { ReportView } from '../ports/report-port.ts';
import { Moved } from './answer.ts';

interface Asked {
  readonly entries: readonly Entry[];
  readonly parameters: ReportParameters;
}

interface WriteAsked {
  readonly template: string;
  readonly sheet: MapSheet;
  readonly series: MapSeries;
}

interface DataAsked {
  readonly name: DataSetName;
  readonly format: DataFormat;
  readonly profile: ReportProfile;
}

type NamedBytes = readonly [name: string, bytes: Uint8Array];

/** The report worker: keeps the blobs it was given and the last report it prepared, which documents are written from. */
export function createReportHandlers() {
  const blobs = new Map<string, Uint8Array>();
  let prepared: PreparedReport | null = null;
  const open = (): PreparedReport => {
    if (prepared === null) throw new Error('No report has been prepared');
    return prepared;
  };
  const readBlob = async (sha256: string): Promise<Result<Uint8Array>> => {
    const bytes = blobs.get(sha256);
    return bytes === undefined ? refuse('blob-missing', { sha256 }) : ok(bytes);
  };
  return {
    missingBlobs: async ({ entries, parameters }: Asked) => {
      const needed = await blobsOfReport(entries, parameters, readBlob);
      return needed.filter((sha256) => !blobs.has(sha256));
    },
    keepBlob: ({ sha256, bytes }: { sha256: string; bytes: Uint8Array }) => {
      blobs.set(sha256, bytes);
      return null;
    },
    prepare: async ({ entries, parameters }: Asked, pause: Pause) => {
      const made = await prepareReport(entries, readBlob, parameters, pause);
      if (made === 'cancelled' || !made.ok) return made;
      prepared = made.value;
      return ok(viewOf(made.value));
    },
    compose: ({ template }: { template: string }) => {
      const { model, facts } = open();
      const lines = readTemplate(template);
      return lines.ok ? composeReport(model, facts, lines.value) : lines;
    },
    write: ({ template, sheet, series }: WriteAsked) =>
      writeReportFiles(open().model, open().facts, template, sheet, series),
    trace: ({ code }: { code: string }) => traceFigure(open().model, code),
    missingData: ({ name }: { name: DataSetName }) =>
      name === 'assets' ? missingAssets(open(), blobs) : [],
    data: async ({ name, format, profile }: DataAsked) => {
      const { model, facts } = open();
      const readJson = (sha256: string) => readJsonBlob<GeoJSON.Geometry>(sha256, readBlob);
      const made = await makeDataSet(name, { model, facts, readBlob, readJson });
      if (!made.ok) return made;
      const time = endOfDay(model.parameters.asOf);
      return writeDataSet(made.value, format, { profile, time, author: model.branch });
    },
    pack: ({ title, time, files }: { title: string; time: string; files: readonly NamedBytes[] }) =>
      pack(open().model, title, time, files),
  };
}

function missingAssets({ facts }: PreparedReport, blobs: ReadonlyMap<string, Uint8Array>) {
  return [...facts.rows.assetLayers.values()]
    .map((layer) => layer.blob)
    .filter((sha256) => !blobs.has(sha256));
}

/** The model without the lists of entries, which stay here until somebody asks for one. */
function viewOf({ model, facts }: PreparedReport): ReportView {
  return {
    model: withoutEntries(model),
    states: printedStates(facts),
    trend: facts.measure.trend,
    cleared: clearedTrend(facts),
  };
}

function withoutEntries(model: ReportModel): ReportModel {
  const strip = (figure: ReportModel['figures'][number]) => ({
    ...figure,
    inputs: { ...figure.inputs, entries: [] },
  });
  const stripLine = (line: ReportModel['stations'][number]) => {
    const figures = Object.entries(line.figures).map(([name, figure]) => [name, strip(figure)]);
    return { ...line, figures: Object.fromEntries(figures) as typeof line.figures };
  };
  return {
    ...model,
    figures: model.figures.map(strip),
    stations: model.stations.map(stripLine),
    leaders: model.leaders.map(stripLine),
  };
}

function pack(model: ReportModel, title: string, time: string, files: readonly NamedBytes[]) {
  const named = files.map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes) }));
  const data = writeReportData(model, title, named);
  const bytes = packArchive([...files, [data.name, new TextEncoder().encode(data.content)]], time);
  return new Moved({ bytes, files: named }, [bytes.buffer]);
}
