import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';

const longestMilliseconds = 120_000;
const quietFlags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Has an installed Chromium without a window make a file of a page of our own, in a profile that is thrown away; nothing
 * outside the page is loaded. Chromium writes a picture by the ending of its name; `flagsFor` says with which flags it writes the target. Refuses `print-failed`.
 */
export async function runBrowser(
  browser: string,
  html: string,
  ending: 'pdf' | 'png',
  flagsFor: (target: string) => readonly string[],
): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'lawang-print-'));
  try {
    const [page, target] = [join(folder, 'page.html'), join(folder, `target.${ending}`)];
    await writeFile(page, html);
    const reason = await run(browser, [
      ...quietFlags,
      // Chromium refuses its sandbox to root, which only servers and tests are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      ...flagsFor(target),
      pathToFileURL(page).href,
    ]);
    const bytes = await readFile(target).catch(() => null);
    return bytes === null ? refuse('print-failed', { reason }) : ok(bytes);
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
