import { join } from 'node:path';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import { findBrowser } from '../../find-browser.mjs';
import { newLaunchToken } from '../access.ts';
import type { HeldLedger } from '../at-rest/change-held.ts';
import { createLedgerHost, type LedgerHost } from '../at-rest/ledger-host.ts';
import { printPdf } from '../print/print-pdf.ts';
import { makeSample } from '../sample/make-sample.ts';
import { writeLaunchFile } from './launch-file.ts';
import { type Listening, listen } from './listen.ts';

export interface Serving {
  /** Address with the launch token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a ledger, open or locked, and the page on a port of this machine; null when the port is taken. Closes it in the end. */
export async function serveLedger(
  held: HeldLedger,
  place: { readonly root: string; readonly dataFolder: string; readonly port: number },
): Promise<Serving | null> {
  const token = newLaunchToken();
  const resourcesFolder = join(place.root, 'resources');
  const browser = findBrowser();
  let listening: Listening | null = null;
  const parts = {
    dataFolder: place.dataFolder,
    // The key store of a login is known to the desktop shell only.
    keyStore: null,
    pageFolder: join(place.root, 'dist', 'page'),
    resourcesFolder,
    access: { kind: 'port' as const, port: () => listening?.port ?? 0, token },
    makeSample: (port: LedgerPort) => makeSample(port, resourcesFolder),
    printPage:
      browser === null ? null : (html: string, time: string) => printPdf(browser, html, time),
    onFailure: (error: unknown) => console.error(`内部错误 Internal failure: ${String(error)}`),
  };
  const host = createLedgerHost(parts, held);
  listening = await listen(place.port, (request) => host.handle(request));
  if (listening === null) return null;
  const url = `http://127.0.0.1:${listening.port}/?token=${token}`;
  await writeLaunchFile(place.dataFolder, { url, port: listening.port, pid: process.pid });
  const keeping = keepSnapshots(host);
  const { close } = listening;
  return {
    url,
    async close() {
      clearInterval(keeping);
      await close();
      await host.close();
    },
  };
}

/** Looks every few minutes whether a snapshot is due; it holds up neither the start nor the end. */
function keepSnapshots(host: LedgerHost): NodeJS.Timeout {
  const timer = setInterval(() => void host.makeSnapshotIfDue().catch(() => undefined), 5 * 60_000);
  timer.unref();
  return timer;
}
