import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, refuse } from '../../../shared/problems/problem.ts';
import type { PrintPage } from '../routes/print-routes.ts';
import { stampPdf } from './stamp-pdf.ts';

/**
 * Printing for a shell that is a browser itself: `printFile` opens a page at a file: address and answers it as PDF. The page lies
 * in a folder that is thrown away. Refuses `print-failed`.
 */
export function printByWindow(printFile: (address: string) => Promise<Uint8Array>): PrintPage {
  return async (html, time) => {
    const folder = await mkdtemp(join(tmpdir(), 'lawang-print-'));
    try {
      const file = join(folder, 'page.html');
      await writeFile(file, html);
      return ok(stampPdf(await printFile(pathToFileURL(file).href), time));
    } catch (error) {
      return refuse('print-failed', { reason: String(error).slice(0, 200) });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    }
  };
}
