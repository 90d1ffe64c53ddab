import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import { z } from '../../problems/zod.ts';
import { type ReportParameters, reportKinds, reportProfiles } from '../model/parameters.ts';
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

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const dataSchema = z.object({
  format: z.literal('lawang-report'),
  version: z.literal(1),
  parameters: z.strictObject({
    kind: z.enum(reportKinds),
    roundId: z.string(),
    from: z.iso.date(),
    asOf: z.iso.date(),
    profile: z.enum(reportProfiles),
    addressee: z.string(),
    hasRedHead: z.boolean(),
    mapApproval: z.string(),
  }),
  hash,
  figures: z.array(z.object({ code: z.string(), value: z.number().nullable(), inputsHash: hash })),
  files: z.array(z.object({ name: z.string(), sha256: hash })),
});

/** What a data file says that can be checked. */
export interface ReportData {
  readonly parameters: ReportParameters;
  readonly hash: string;
  readonly figures: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly inputsHash: string;
  }[];
  readonly files: readonly NamedHash[];
}

/** Reads a report's data file; null when the text is none of this program's. */
export function readReportData(text: string): ReportData | null {
  try {
    const read = dataSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Codes of the figures in which a report as written differs from one made again. */
export function differingFigures(data: ReportData, model: ReportModel): string[] {
  const again = new Map(allFigures(model).map((figure) => [figure.code, figure]));
  const changed = data.figures.filter(({ code, value, inputsHash }) => {
    const figure = again.get(code);
    return figure === undefined || figure.value !== value || figure.inputs.hash !== inputsHash;
  });
  const written = new Set(data.figures.map(({ code }) => code));
  const added = [...again.keys()].filter((code) => !written.has(code));
  return [...changed.map(({ code }) => code), ...added];
}
