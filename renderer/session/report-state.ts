import type { State } from '../../shared/operations/rows.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import type { ReportDocument } from '../../shared/report/document/report-document.ts';
import type { Figure } from '../../shared/report/model/figure.ts';
import type { ReportParameters } from '../../shared/report/model/parameters.ts';
import type { MapSheet } from '../../shared/report/writers/report-files.ts';
import type { ReportView } from '../ports/report-port.ts';

/** What the report workspace shows; lives as long as the window. */
export interface ReportState {
  readonly screen: 'paper' | 'leadership';
  readonly isPresenting: boolean;
  /** Null until the workspace is opened for the first time. */
  readonly parameters: ReportParameters | null;
  readonly sheet: MapSheet;
  /** Maps to write beside that of all ground; those of blocks are of the blocks selected. */
  readonly series: { readonly hasStations: boolean; readonly hasBlocks: boolean };
  /** The report prepared last; it may be of other parameters while a newer one is under way. */
  readonly view: ReportView | null;
  readonly document: ReportDocument | null;
  /** Fields the template asks for that say nothing. */
  readonly missing: readonly string[];
  readonly isWorking: boolean;
  readonly problem: Problem | null;
  readonly traced: Figure | null;
  /** Rows of the ledger when the view was made, so that a newer ledger can be told. */
  readonly madeFrom: State | null;
}

export const firstReportState: ReportState = {
  screen: 'paper',
  isPresenting: false,
  parameters: null,
  sheet: 'A3',
  series: { hasStations: false, hasBlocks: false },
  view: null,
  document: null,
  missing: [],
  isWorking: false,
  problem: null,
  traced: null,
  madeFrom: null,
};
