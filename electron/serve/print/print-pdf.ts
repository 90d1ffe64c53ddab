import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { stampPdf } from './stamp-pdf.ts';

const longestMilliseconds = 120_000;

/**
 * Prints a page of our own making to PDF through an installed Chromium without a window, in a profile of its own that is
 * thrown away; nothing outside the page is loaded. Every time in the file is `time` (ISO). Refuses `print-failed`.
 */
export async function printPdf(
  browser: string,
  html: string,
  time: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const folder = await mkdtemp(join(tmpdir(), 'lawang-print-'));
  try {
    const [page, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    const reason = await run(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-pdf-header-footer',
      // Chromium refuses its sandbox to root, which only servers and tests are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href,
    ]);
    const bytes = await readFile(target).catch(() => null);
    if (bytes === null) return refuse('print-failed', { reason });
    return ok(stampPdf(bytes, time));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** Runs the browser to its end and answers with what it said last. */
function run(browser: string, given: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(browser, given, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds);
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-2000);
    });
    child.on('error', (error) => end(error.message));
    child.on('close', () => end(said.trim().split('\n').at(-1) ?? ''));
    function end(reason: string): void {
      clearTimeout(timer);
      resolve(reason.slice(0, 200));
    }
  });
}
