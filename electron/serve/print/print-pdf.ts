import { ok, type Result } from '../../../shared/problems/problem.ts';
import { runBrowser } from './run-browser.ts';
import { stampPdf } from './stamp-pdf.ts';

/** Prints a page of our own making to PDF; every time in the file is `time` (ISO). Refuses what `runBrowser` refuses. */
export async function printPdf(
  browser: string,
  html: string,
  time: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const printed = await runBrowser(browser, html, 'pdf', (target) => [
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
  ]);
  return printed.ok ? ok(stampPdf(printed.value, time)) : printed;
}
