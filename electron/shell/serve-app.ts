import { join } from 'node:path';
import { protocol } from 'electron';
import { createAttempts } from '../serve/accounts/attempts.ts';
import type { DiskFolder } from '../serve/data-folder.ts';
import { createDiskFileSystem } from '../serve/disk/disk-file-system.ts';
import { createHandler } from '../serve/handler.ts';
import { makeSample } from '../serve/sample/make-sample.ts';
import { serveRestorable } from '../serve/snapshots/restorable-ledger.ts';
import { createSnapshotKeeper } from '../serve/snapshots/snapshot-keeper.ts';

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

/** Answers `app://lawang/…` with the same handler as the browser shell. */
export function serveApp(ledger: DiskFolder, root: string, dataFolder: string): void {
  const resourcesFolder = join(root, 'resources');
  const { handler } = serveRestorable(ledger, dataFolder, (open, restore) =>
    createHandler({
      ledger: open,
      snapshots: createSnapshotKeeper(open, dataFolder),
      restore,
      pageFolder: join(root, 'dist', 'page'),
      resourcesFolder,
      access: { kind: 'app' },
      attempts: createAttempts(createDiskFileSystem(dataFolder), Date.now),
      makeSample: (port) => makeSample(port, resourcesFolder),
      onFailure: (error) => console.error(`内部错误 Internal failure: ${String(error)}`),
    }),
  );
  protocol.handle('app', handler);
}
