import { isAbsolute, join, resolve } from 'node:path';
import type {
  RestorePreview,
  SnapshotChoice,
  SnapshotLine,
  SnapshotStatus,
  SnapshotTarget,
} from '../../../shared/host/snapshots.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DiskFolder } from '../data-folder.ts';
import { createDiskFileSystem } from '../disk/disk-file-system.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { createWorkQueue } from '../disk/work-queue.ts';
import { aloneInTarget } from './alone-in-target.ts';
import { drillSnapshot, keepDrill } from './drill-snapshot.ts';
import { readManifests } from './list-snapshots.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { previewRestore } from './preview-restore.ts';
import { keepSnapshotSettings, readSnapshotSettings } from './snapshot-settings.ts';
import { removePlainSnapshots, thinSnapshots } from './thin-snapshots.ts';

/** How long a snapshot counts as fresh while work goes on. */
export const freshMilliseconds = 60 * 60_000;

/** Makes snapshots of one open ledger by itself and on request, in the data folder and on a second disc. */
export interface SnapshotKeeper {
  status(): Promise<Result<SnapshotStatus>>;
  make(): Promise<Result<SnapshotStatus>>;
  setSecond(folder: string | null): Promise<Result<SnapshotStatus>>;
  /** Snapshots of both places, newest first. */
  list(): Promise<Result<readonly SnapshotLine[]>>;
  /** What putting the ledger back to one of them would do. */
  preview(choice: SnapshotChoice): Promise<Result<RestorePreview>>;
  /** Tries the newest one out (`drillSnapshot`) and keeps what came of it. */
  drill(): Promise<Result<SnapshotStatus>>;
  /** Makes one when something was recorded and the newest is no longer fresh. */
  makeIfDue(): Promise<void>;
}

export function createSnapshotKeeper(
  ledger: DiskFolder,
  dataFolder: string,
  now: () => number = Date.now,
): SnapshotKeeper {
  const files = createDiskFileSystem(dataFolder);
  const inOrder = createWorkQueue();
  const problems = new Map<string, Problem>();
  const own = join(dataFolder, 'snapshots');

  async function describe(folder: string): Promise<SnapshotTarget> {
    // A disc that is gone holds none; why it could take none stands in `problem`.
    const manifests = await readManifests(createDiskFileSystem(folder)).catch(() => []);
    return {
      folder,
      newest: manifests[0]?.manifest.time ?? null,
      count: manifests.length,
      problem: problems.get(folder) ?? null,
    };
  }

  async function status(): Promise<Result<SnapshotStatus>> {
    const { second, drill } = await readSnapshotSettings(files);
    const held = await ledger.status();
    const newest = (await readManifests(createDiskFileSystem(own)))[0];
    const isBehind = held.kind === 'open' && held.head.hash !== newest?.manifest.head.hash;
    const there = second === null ? null : await describe(second);
    return ok({ own: await describe(own), second: there, isBehind, drill });
  }

  async function makeIn(folder: string): Promise<void> {
    const made = await makeOne(ledger.files, folder, now());
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

  async function list(): Promise<Result<readonly SnapshotLine[]>> {
    const { second } = await readSnapshotSettings(files);
    const places = [{ place: 'own', folder: own } as const];
    const all =
      second === null ? places : [...places, { place: 'second', folder: second } as const];
    const lines: SnapshotLine[] = [];
    for (const { place, folder } of all) {
      const read = await readManifests(createDiskFileSystem(folder)).catch(() => []);
      for (const { file, manifest } of read)
        lines.push({ place, file, time: manifest.time, entries: manifest.head.position });
    }
    return ok(lines.sort((a, b) => (a.time < b.time ? 1 : -1)));
  }

  async function preview({ place, file }: SnapshotChoice): Promise<Result<RestorePreview>> {
    const folder = await snapshotFolder(files, dataFolder, place);
    const read = await aloneInTarget(folder, async (target) =>
      previewRestore(target, file, await ledger.entries(0), ledger.files.cipher ?? null),
    );
    return read;
  }

  async function drill(): Promise<Result<SnapshotStatus>> {
    const done = await drillSnapshot(own, await ledger.entries(0), ledger.files.cipher ?? null);
    await keepDrill(files, done, now());
    return status();
  }

  return {
    list: () => inOrder(list),
    preview: (choice) => inOrder(() => preview(choice)),
    drill: () => inOrder(drill),
    status: () => inOrder(status),
    make: () => inOrder(make),
    setSecond: (folder) =>
      inOrder(async () => {
        if (folder !== null && !isAbsolute(folder))
          return refuse('folder-not-absolute', { folder });
        const second = folder === null ? null : resolve(folder);
        if (second !== null) {
          const made = await makeOne(ledger.files, second, now());
          // A second disc that cannot take a snapshot is no second disc.
          if (!made.ok) return made;
        }
        const kept = await readSnapshotSettings(files);
        await keepSnapshotSettings(files, { ...kept, second });
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

/** One snapshot in a folder, and the old ones there thinned; of a ledger that is encrypted by now the plain ones go. */
export function makeOne(
  files: FileSystemPort,
  folder: string,
  nowMilliseconds: number,
): Promise<Result<unknown>> {
  return aloneInTarget(folder, async (target) => {
    const made = await makeSnapshot(files, target, nowMilliseconds);
    if (!made.ok) return made;
    const { ledgerId, keys } = made.value.manifest;
    if (keys !== undefined) await removePlainSnapshots(target, ledgerId);
    await thinSnapshots(target, nowMilliseconds);
    return made;
  });
}

/** Folder of one of the two places; without a second one, the data folder's own. */
export async function snapshotFolder(
  files: FileSystemPort,
  dataFolder: string,
  place: SnapshotChoice['place'],
): Promise<string> {
  const { second } = await readSnapshotSettings(files);
  return place === 'second' && second !== null ? second : join(dataFolder, 'snapshots');
}
