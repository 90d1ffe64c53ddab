import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { inPrintFolder } from './print-folder.ts';

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
  return inPrintFolder(html, async (address, folder) => {
    const target = join(folder, `target.${ending}`);
    const reason = await run(browser, [
      ...quietFlags,
      // Chromium refuses its sandbox to root, which only servers and tests are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      ...flagsFor(target),
      address,
    ]);
    const bytes = await readFile(target).catch(() => null);
    return bytes === null ? refuse('print-failed', { reason }) : ok(bytes);
  });
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
