import type { Result } from '../../shared/problems/problem.ts';
import type { DataFormat, DataSetName } from '../../shared/report/data/data-set.ts';
import type { ComposedReport } from '../../shared/report/document/compose-report.ts';
import type { PrintedState } from '../../shared/report/drawing/block-looks.ts';
import type { Figure } from '../../shared/report/model/figure.ts';
import type { DonePoint } from '../../shared/report/model/forecast.ts';
import type { TrendPoint } from '../../shared/report/model/measure-report.ts';
import type {
  ReportKind,
  ReportParameters,
  ReportProfile,
} from '../../shared/report/model/parameters.ts';
import type { ReportModel } from '../../shared/report/model/report-model.ts';
import type { MapSeries, MapSheet, ReportFiles } from '../../shared/report/writers/report-files.ts';
import type { OnProgress } from './ports.ts';

/** A prepared report as screens show it. The figures' lists of entries stay in the worker; `trace` brings one. */
export interface ReportView {
  readonly model: ReportModel;
  readonly states: ReadonlyMap<string, PrintedState>;
  readonly trend: readonly TrendPoint[];
  /** Blocks cleared, on every day their number or set changed; null while nothing of clearing is recorded. */
  readonly cleared: readonly DonePoint[] | null;
}

/** All files of a report in one archive, and the hash of each. */
export interface PackedReport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** The report worker as the page sees it. What is written and composed is the report prepared last. */
export interface ReportPort {
  /** Null when it was cancelled. */
  prepare(
    parameters: ReportParameters,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<Result<ReportView> | null>;
  template(kind: ReportKind): Promise<Result<string>>;
  compose(template: string): Promise<Result<ComposedReport>>;
  write(template: string, sheet: MapSheet, series: MapSeries): Promise<Result<ReportFiles>>;
  /** Prints a page of ours to PDF where the host can. */
  printPdf(html: string, time: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
  pack(
    title: string,
    time: string,
    files: readonly (readonly [name: string, bytes: Uint8Array])[],
  ): Promise<PackedReport>;
  /** A table or layer of the report prepared last, as a file's content. */
  data(
    name: DataSetName,
    format: DataFormat,
    profile: ReportProfile,
  ): Promise<Result<string | Uint8Array<ArrayBuffer>>>;
  trace(code: string): Promise<Figure | null>;
}
