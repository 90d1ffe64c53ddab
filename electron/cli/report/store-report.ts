import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Problem, type Result } from '../../../shared/problems/problem.ts';
import type { ReportModel } from '../../../shared/report/model/report-model.ts';
import { writeReportData } from '../../../shared/report/writers/report-data.ts';
import type { ReportFiles } from '../../../shared/report/writers/report-files.ts';
import { findBrowser } from '../../find-browser.mjs';
import { diskProblem } from '../../serve/disk/disk-problem.ts';
import { printPdf } from '../../serve/print/print-pdf.ts';
import { printPng } from '../../serve/print/print-png.ts';

/** A file as it was written, with the hash by which `verify` knows it again. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a report's files into a folder, the PDFs through an installed browser, and last the data file that names them all.
 * Without a browser the PDFs are a problem and everything else is there.
 */
export async function storeReport(
  folder: string,
  model: ReportModel,
  report: ReportFiles,
): Promise<
  Result<{ readonly files: readonly StoredFile[]; readonly problems: readonly Problem[] }>
> {
  const files: StoredFile[] = [];
  const problems: Problem[] = [];
  const store = async (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await writeFile(join(folder, name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name, bytes: bytes.length, sha256 });
  };
  try {
    for (const { name, content } of report.files) await store(name, content);
    const browser = findBrowser();
    if (browser === null) {
      const names = report.toPrint
        .flatMap(({ name, picture }) => (picture === null ? [name] : [name, pictureName(name)]))
        .join('、');
      problems.push({ code: 'browser-missing-for-pdf', data: { files: names } });
    } else
      for (const { name, html, picture } of report.toPrint) {
        const printed = await printPdf(browser, html, report.document.time);
        if (printed.ok) await store(name, printed.value);
        else problems.push(printed.problem);
        if (picture === null) continue;
        const drawn = await printPng(browser, html, picture);
        if (drawn.ok) await store(pictureName(name), drawn.value);
        else problems.push(drawn.problem);
      }
    const data = writeReportData(model, report.document.title, files);
    await store(data.name, data.content);
    return ok({ files, problems });
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
}

function pictureName(name: string): string {
  return name.replace(/\.pdf$/, '.png');
}
