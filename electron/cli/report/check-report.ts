import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { foldLedger } from '../../../shared/operations/fold-ledger.ts';
import { prepareReport } from '../../../shared/operations/report/prepare-report.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import type { ReportParameters } from '../../../shared/report/model/parameters.ts';
import {
  differingFigures,
  type ReportData,
  readReportData,
} from '../../../shared/report/writers/report-data.ts';
import type { DataFolder } from '../../serve/data-folder.ts';
import { uncancelled } from '../uncancelled.ts';

/** What checking a report found: what to print beside the ledger's own facts, and what is wrong. */
export interface ReportCheck {
  readonly facts: { readonly report?: { readonly code: string; readonly computed: string } };
  readonly problems: readonly Problem[];
}

/**
 * Makes a report again from the ledger and compares: by its data file, with the hashes of the files beside it, or by the
 * code of its footer, which must be on the ledger's list of reports. Nothing asked, nothing checked.
 */
export async function checkReport(
  port: DataFolder,
  about: { readonly file: string | undefined; readonly code: string | undefined },
  folder: string,
): Promise<ReportCheck> {
  if (about.file !== undefined) return checkFile(port, resolve(folder, about.file), about.file);
  if (about.code !== undefined) return checkCode(port, about.code.trim().toUpperCase());
  return { facts: {}, problems: [] };
}

async function checkFile(port: DataFolder, path: string, shown: string): Promise<ReportCheck> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const data = readReportData(text);
  if (data === null)
    return { facts: {}, problems: [{ code: 'report-unreadable', data: { file: shown } }] };
  const compared = await compare(port, data.parameters, data.hash, data);
  const altered = await findAltered(dirname(path), data);
  return { ...compared, problems: [...compared.problems, ...altered] };
}

async function checkCode(port: DataFolder, code: string): Promise<ReportCheck> {
  const { reports } = foldLedger(await port.entries(0));
  const record = [...reports.values()].find(({ hash }) => hash.slice(0, 8).toUpperCase() === code);
  if (record === undefined)
    return { facts: {}, problems: [{ code: 'report-unknown', data: { code } }] };
  const { kind, roundId, from, asOf, profile, addressee, hasRedHead, mapApproval } = record;
  const parameters = { kind, roundId, from, asOf, profile, addressee, hasRedHead, mapApproval };
  return compare(port, parameters, record.hash, null);
}

async function compare(
  port: DataFolder,
  parameters: ReportParameters,
  hash: string,
  data: ReportData | null,
): Promise<ReportCheck> {
  const entries = await port.entries(0);
  const made = await uncancelled(
    prepareReport(entries, (sha256) => port.readBlob(sha256), parameters),
  );
  const code = codeOf(hash);
  if (!made.ok) return { facts: {}, problems: [made.problem] };
  const { model } = made.value;
  const facts = { report: { code, computed: model.code } };
  const differing = data === null ? [] : differingFigures(data, model);
  if (model.hash === hash && differing.length === 0) return { facts, problems: [] };
  const figures = differing.slice(0, 20).join('、') || '—';
  const problem: Problem = {
    code: 'report-differs',
    data: { code, computed: model.code, figures },
  };
  return { facts, problems: [problem] };
}

function codeOf(hash: string): string {
  return hash.slice(0, 8).toUpperCase();
}

async function findAltered(folder: string, data: ReportData): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, sha256 } of data.files) {
    // A name from a file is never a path.
    const bytes = /[/\\]/.test(name) ? null : await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256)
      problems.push({ code: 'report-file-altered', data: { file: name } });
  }
  return problems;
}
