import { type FileSystemPort, readWhole } from '../disk/file-system-port.ts';
import { decodeManifest, isSnapshotFile, type Manifest } from './manifest.ts';
import { keptTimes } from './thinning.ts';

/**
 * Removes snapshots that newer ones make superfluous, then the parts no snapshot refers to any more. Manifests go first and
 * lastingly: a part may only go once nothing on the disc can ask for it. Manifests that cannot be read stay, and while there is
 * one no part is removed. The caller sees to it that nobody is making a snapshot in this target meanwhile. Gives the removed.
 */
export async function thinSnapshots(
  target: FileSystemPort,
  nowMilliseconds: number,
): Promise<readonly string[]> {
  const read = await readManifests(target);
  const times = read.flatMap(({ manifest }) => (manifest ? [Date.parse(manifest.time)] : []));
  const kept = keptTimes(times, nowMilliseconds);
  return removeSnapshots(target, read, ({ time }) => !kept.has(Date.parse(time)));
}

/**
 * Removes what is left of the plain time of a ledger that is encrypted now. To be called once an encrypted snapshot of it
 * stands in the target; gives the removed.
 */
export async function removePlainSnapshots(
  target: FileSystemPort,
  ledgerId: string,
): Promise<readonly string[]> {
  const isPlain = ({ keys, ...manifest }: Manifest) =>
    keys === undefined && manifest.ledgerId === ledgerId;
  return removeSnapshots(target, await readManifests(target), isPlain);
}

async function removeSnapshots(
  target: FileSystemPort,
  read: readonly ReadManifest[],
  isChosen: (manifest: Manifest) => boolean,
): Promise<readonly string[]> {
  const removed = read.filter(({ manifest }) => manifest !== null && isChosen(manifest));
  for (const { file } of removed) await target.remove(file);
  if (removed.length > 0) await target.syncFolder('');
  const left = read.filter((one) => !removed.includes(one));
  if (left.every(({ manifest }) => manifest !== null)) await removeParts(target, left);
  return removed.map(({ file }) => file);
}

interface ReadManifest {
  readonly file: string;
  readonly manifest: Manifest | null;
}

async function readManifests(target: FileSystemPort): Promise<ReadManifest[]> {
  const files = ((await target.list('')) ?? []).filter(isSnapshotFile);
  const read: ReadManifest[] = [];
  for (const file of files) {
    const bytes = await readWhole(target, file);
    read.push({ file, manifest: bytes && decodeManifest(bytes) });
  }
  return read;
}

async function removeParts(target: FileSystemPort, left: readonly ReadManifest[]): Promise<void> {
  const needed = new Set<string>();
  for (const { manifest } of left)
    for (const { sha256 } of [...manifest!.segments, ...manifest!.blobs]) needed.add(sha256);
  for (const folder of (await target.list('blobs')) ?? []) {
    const names = (await target.list(`blobs/${folder}`)) ?? [];
    const spare = names.filter((name) => !needed.has(name));
    for (const name of spare) await target.remove(`blobs/${folder}/${name}`);
    if (spare.length > 0) await target.syncFolder(`blobs/${folder}`);
  }
}
