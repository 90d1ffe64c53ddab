import { join } from 'node:path';
import { findBrowser } from '../../find-browser.mjs';
import { newLaunchToken } from '../access.ts';
import { createAttempts } from '../accounts/attempts.ts';
import type { DiskFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { createHandler } from '../handler.ts';
import { printPdf } from '../print/print-pdf.ts';
import { makeSample } from '../sample/make-sample.ts';
import { serveRestorable } from '../snapshots/restorable-ledger.ts';
import { createSnapshotKeeper, type SnapshotKeeper } from '../snapshots/snapshot-keeper.ts';
import { writeLaunchFile } from './launch-file.ts';
import { type Listening, listen } from './listen.ts';

export interface Serving {
  /** Address with the launch token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an open ledger and the page on a port of this machine; null when the port is taken. */
export async function serveLedger(
  ledger: DiskFolder,
  place: { readonly root: string; readonly dataFolder: string; readonly port: number },
): Promise<Serving | null> {
  const token = newLaunchToken();
  const resourcesFolder = join(place.root, 'resources');
  const browser = findBrowser();
  let listening: Listening | null = null;
  let snapshots = createSnapshotKeeper(ledger, place.dataFolder);
  const served = serveRestorable(ledger, place.dataFolder, (open, restore) => {
    snapshots = createSnapshotKeeper(open, place.dataFolder);
    return createHandler({
      ledger: open,
      snapshots,
      restore,
      pageFolder: join(place.root, 'dist', 'page'),
      resourcesFolder,
      access: { kind: 'port', port: () => listening?.port ?? 0, token },
      attempts: createAttempts(createDiskFileSystem(place.dataFolder), Date.now),
      makeSample: (port) => makeSample(port, resourcesFolder),
      printPage: browser === null ? null : (html, time) => printPdf(browser, html, time),
      onFailure: (error) => console.error(`内部错误 Internal failure: ${String(error)}`),
    });
  });
  listening = await listen(place.port, served.handler);
  if (listening === null) return null;
  const url = `http://127.0.0.1:${listening.port}/?token=${token}`;
  await writeLaunchFile(place.dataFolder, { url, port: listening.port, pid: process.pid });
  const keeping = keepSnapshots(() => snapshots);
  const { close } = listening;
  return {
    url,
    async close() {
      clearInterval(keeping);
      await close();
      await served.close();
    },
  };
}

/** Looks every few minutes whether a snapshot is due; it holds up neither the start nor the end. */
function keepSnapshots(snapshots: () => SnapshotKeeper): NodeJS.Timeout {
  const timer = setInterval(
    () =>
      void snapshots()
        .makeIfDue()
        .catch(() => undefined),
    5 * 60_000,
  );
  timer.unref();
  return timer;
}
