import { isAbsolute, join, resolve } from 'node:path';
import type { SnapshotStatus, SnapshotTarget } from '../../../shared/host/snapshots.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import { aloneInTarget } from './alone-in-target.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { decodeManifest, isSnapshotFile, type Manifest } from './manifest.ts';
import { keepSnapshotSettings, readSnapshotSettings } from './snapshot-settings.ts';
import { thinSnapshots } from './thin-snapshots.ts';

/** How long a snapshot counts as fresh while work goes on. */
export const freshMilliseconds = 60 * 60_000;

/** Makes snapshots of one open ledger by itself and on request, in the data folder and on a second disc. */
export interface SnapshotKeeper {
  status(): Promise<Result<SnapshotStatus>>;
  make(): Promise<Result<SnapshotStatus>>;
  setSecond(folder: string | null): Promise<Result<SnapshotStatus>>;
  /** Makes one when something was recorded and the newest is no longer fresh. */
  makeIfDue(): Promise<void>;
}

export function createSnapshotKeeper(
  ledger: DataFolder,
  dataFolder: string,
  now: () => number = Date.now,
): SnapshotKeeper {
  const files = createDiskFileSystem(dataFolder);
  const inOrder = createWorkQueue();
  const problems = new Map<string, Problem>();
  const own = join(dataFolder, 'snapshots');

  async function describe(folder: string): Promise<SnapshotTarget> {
    // A disc that is gone holds none; why it could take none stands in `problem`.
    const manifests = await readNewestFirst(createDiskFileSystem(folder)).catch(() => []);
    return {
      folder,
      newest: manifests[0]?.time ?? null,
      count: manifests.length,
      problem: problems.get(folder) ?? null,
    };
  }

  async function status(): Promise<Result<SnapshotStatus>> {
    const { second } = await readSnapshotSettings(files);
    const held = await ledger.status();
    const newest = (await readNewestFirst(createDiskFileSystem(own)))[0];
    const isBehind = held.kind === 'open' && held.head.hash !== newest?.head.hash;
    const there = second === null ? null : await describe(second);
    return ok({ own: await describe(own), second: there, isBehind });
  }

  async function makeIn(folder: string): Promise<void> {
    const made = await makeOne(files, folder, now());
    if (made.ok) problems.delete(folder);
    else problems.set(folder, made.problem);
  }

  async function make(): Promise<Result<SnapshotStatus>> {
    const held = await ledger.status();
    if (held.kind === 'damaged') return refuse('snapshot-of-damaged');
    if (held.kind === 'empty') return refuse('project-missing');
    const { second } = await readSnapshotSettings(files);
    await makeIn(own);
    if (second !== null) await makeIn(second);
    return status();
  }

  return {
    status: () => inOrder(status),
    make: () => inOrder(make),
    setSecond: (folder) =>
      inOrder(async () => {
        if (folder !== null && !isAbsolute(folder))
          return refuse('folder-not-absolute', { folder });
        const second = folder === null ? null : resolve(folder);
        if (second !== null) {
          const made = await makeOne(files, second, now());
          // A second disc that cannot take a snapshot is no second disc.
          if (!made.ok) return made;
        }
        await keepSnapshotSettings(files, { second });
        return status();
      }),
    makeIfDue: () =>
      inOrder(async () => {
        const held = await status();
        if (!held.ok || !held.value.isBehind) return;
        const { newest } = held.value.own;
        if (newest !== null && now() - Date.parse(newest) < freshMilliseconds) return;
        await make();
      }),
  };
}

/** One snapshot in a folder, and the old ones there thinned. */
function makeOne(
  files: FileSystemPort,
  folder: string,
  nowMilliseconds: number,
): Promise<Result<unknown>> {
  return aloneInTarget(folder, async (target) => {
    const made = await makeSnapshot(files, target, nowMilliseconds);
    if (made.ok) await thinSnapshots(target, nowMilliseconds);
    return made;
  });
}

async function readNewestFirst(target: FileSystemPort): Promise<readonly Manifest[]> {
  const names = ((await target.list('')) ?? []).filter(isSnapshotFile).sort().reverse();
  const manifests: Manifest[] = [];
  for (const name of names) {
    const bytes = await readWhole(target, name);
    const manifest = bytes && decodeManifest(bytes);
    if (manifest) manifests.push(manifest);
  }
  return manifests;
}
