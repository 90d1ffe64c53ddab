import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import { allFigures, type ReportModel } from '../model/report-model.ts';
import { reportBaseName } from './report-files.ts';

export interface NamedHash {
  readonly name: string;
  readonly sha256: string;
}

/** The report as data, beside its documents: parameters, every figure with its inputs, and the hash of every file. */
export function writeReportData(
  model: ReportModel,
  title: string,
  files: readonly NamedHash[],
): { readonly name: string; readonly content: string } {
  const { parameters, head, round, code, hash, ledgerId, branch } = model;
  const data = {
    format: 'lawang-report',
    version: 1,
    title,
    branch,
    ledgerId,
    parameters,
    round,
    head,
    code,
    hash,
    // Entries are named by the figures in the program; a file of all of them would dwarf the report.
    figures: allFigures(model).map(({ inputs, ...figure }) => ({
      ...figure,
      formula: inputs.formula,
      inputs: inputs.entries.length,
      inputsHash: inputs.hash,
    })),
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
  const content = `${canonicalJson(data as unknown as JsonValue)}\n`;
  return { name: `${reportBaseName(parameters)}.json`, content };
}
