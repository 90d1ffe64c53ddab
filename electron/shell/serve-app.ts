import { join } from 'node:path';
import { protocol } from 'electron';
import type { SystemKeyStore } from '../../shared/host/at-rest.ts';
import type { LedgerPort } from '../../shared/host/ports.ts';
import type { HeldLedger } from '../serve/at-rest/change-held.ts';
import { createLedgerHost, type LedgerHost } from '../serve/at-rest/ledger-host.ts';
import { printByWindow } from '../serve/print/print-by-window.ts';
import { makeSample } from '../serve/sample/make-sample.ts';
import { printFile } from './print-file.ts';

/** Must run before the app is ready: `app://lawang` is a secure origin with storage and fetch, as a web site is. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Answers `app://lawang/…` with the same host as the browser shell; whoever called closes it. */
export function serveApp(
  held: HeldLedger,
  root: string,
  dataFolder: string,
  keyStore: SystemKeyStore,
): LedgerHost {
  const resourcesFolder = join(root, 'resources');
  const parts = {
    dataFolder,
    keyStore,
    pageFolder: join(root, 'dist', 'page'),
    resourcesFolder,
    access: { kind: 'app' as const },
    makeSample: (port: LedgerPort) => makeSample(port, resourcesFolder),
    printPage: printByWindow(printFile),
    onFailure: (error: unknown) => console.error(`内部错误 Internal failure: ${String(error)}`),
  };
  const host = createLedgerHost(parts, held);
  protocol.handle('app', (request) => host.handle(request));
  return host;
}
