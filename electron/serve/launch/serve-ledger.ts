import { join } from 'node:path';
import { newLaunchToken } from '../access.ts';
import { createAttempts } from '../accounts/attempts.ts';
import type { DataFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { createHandler } from '../handler.ts';
import { makeSample } from '../make-sample.ts';
import { writeLaunchFile } from './launch-file.ts';
import { type Listening, listen } from './listen.ts';

export interface Serving {
  /** Address with the launch token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an open ledger and the page on a port of this machine; null when the port is taken. */
export async function serveLedger(
  ledger: DataFolder,
  place: { readonly root: string; readonly dataFolder: string; readonly port: number },
): Promise<Serving | null> {
  const token = newLaunchToken();
  const resourcesFolder = join(place.root, 'resources');
  let listening: Listening | null = null;
  const handler = createHandler({
    ledger,
    pageFolder: join(place.root, 'dist', 'page'),
    resourcesFolder,
    access: { kind: 'port', port: () => listening?.port ?? 0, token },
    attempts: createAttempts(createDiskFileSystem(place.dataFolder), Date.now),
    makeSample: (port) => makeSample(port, resourcesFolder),
    onFailure: (error) => console.error(`内部错误 Internal failure: ${String(error)}`),
  });
  listening = await listen(place.port, handler);
  if (listening === null) return null;
  const url = `http://127.0.0.1:${listening.port}/?token=${token}`;
  await writeLaunchFile(place.dataFolder, { url, port: listening.port, pid: process.pid });
  return { url, close: listening.close };
}
