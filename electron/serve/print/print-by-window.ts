import { ok, refuse } from '../../../shared/problems/problem.ts';
import type { PrintPage } from '../routes/print-routes.ts';
import { inPrintFolder } from './print-folder.ts';
import { stampPdf } from './stamp-pdf.ts';

/** Printing for a shell that is a browser itself: `printFile` opens a page at a file: address and answers it as PDF. Refuses `print-failed`. */
export function printByWindow(printFile: (address: string) => Promise<Uint8Array>): PrintPage {
  return async (html, time) => {
    try {
      return ok(stampPdf(await inPrintFolder(html, printFile), time));
    } catch (error) {
      return refuse('print-failed', { reason: String(error).slice(0, 200) });
    }
  };
}
