import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCheckpoint } from '../../../electron/serve/checkpoints/checkpoint-files.ts';
import { openLedger } from '../../../electron/serve/data-folder.ts';
import { keepDevice, placeOf } from '../../../electron/serve/disk/device-id.ts';
import { createDiskFileSystem } from '../../../electron/serve/disk/disk-file-system.ts';
import { readWhole } from '../../../electron/serve/disk/file-system-port.ts';
import { segmentHeaderBytes, segmentName } from '../../../electron/serve/journal/segment.ts';
import { makeSnapshot } from '../../../electron/serve/snapshots/make-snapshot.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { readFrame } from '../../../shared/ledger/frame.ts';
import { emptyHead, headAfter } from '../../../shared/ledger/seal.ts';
import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import { aProject, firstOf } from '../memory-ledger.ts';

const now = Date.parse('2026-04-10T00:00:00Z');

/** One record of the journal: where its frame stands and how many entries stand before it. */
export interface StoredFrame {
  readonly segment: number;
  readonly offset: number;
  readonly end: number;
  readonly entriesBefore: number;
}

/** A data folder on a real disc with all that can be damaged in it, and a second disc with a snapshot. */
export interface Store {
  readonly data: string;
  readonly second: string;
  readonly entries: readonly Entry[];
  readonly segments: number;
  readonly frames: readonly StoredFrame[];
  /** Blobs the entries name, the block plan's first. */
  readonly blobs: readonly string[];
  readonly checkpoints: readonly string[];
  /** Manifests in the data folder's own `snapshots`, oldest first. */
  readonly snapshots: readonly string[];
  /** Parts the newest snapshot consists of: segments, then blobs. */
  readonly parts: { readonly segments: readonly string[]; readonly blobs: readonly string[] };
}

/** Makes a ledger of several segments, blobs, two checkpoints and two snapshots below `parent`. */
export async function makeWholeStore(parent: string): Promise<Store> {
  const [data, second] = [join(parent, '台账'), join(parent, '移动硬盘')];
  for (const folder of [data, join(data, 'snapshots'), second])
    await mkdir(folder, { recursive: true });
  const { port, commands } = await work();
  const files = createDiskFileSystem(data);
  await keepDevice(files, { device: port.device, place: await placeOf(data) });
  const opened = await openLedger(files, false, { segmentBytes: 3500 }, await placeOf(data));
  if (!opened.ok) throw new Error(opened.problem.code);
  const ledger = opened.value;
  for (const bytes of port.blobs.values()) await ledger.putBlob(bytes);
  let head = emptyHead;
  const snapshots: string[] = [];
  let parts: Store['parts'] = { segments: [], blobs: [] };
  for (const [index, entries] of commands.entries()) {
    const appended = await ledger.append(head, entries);
    if (!appended.ok) throw new Error(appended.problem.code);
    head = appended.value;
    const isLast = index === commands.length - 1;
    if (!isLast && index !== commands.length >> 1) continue;
    const own = createDiskFileSystem(join(data, 'snapshots'));
    const made = await makeSnapshot(files, own, now + index * 3600e3);
    if (!made.ok) throw new Error(made.problem.code);
    snapshots.push(made.value.file);
    const { segments, blobs } = made.value.manifest;
    parts = { segments: segments.map(hashOf), blobs: blobs.map(hashOf) };
    await writeCheckpoint(files, port.written[0]!.subject, port.device, head, now + index);
    if (isLast) await makeSnapshot(files, createDiskFileSystem(second), now);
  }
  await ledger.close();
  return {
    data,
    second,
    entries: port.written,
    blobs: findBlobs(port.written),
    snapshots,
    parts,
    checkpoints: (await files.list('checkpoints')) ?? [],
    ...(await readFrames(data)),
  };
}

/** The same store somewhere else, to be damaged there. */
export async function copyStore(store: Store, parent: string): Promise<Store> {
  const [data, second] = [join(parent, '台账'), join(parent, '移动硬盘')];
  await cp(store.data, data, { recursive: true });
  await cp(store.second, second, { recursive: true });
  return { ...store, data, second };
}

export function blobPath(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}

const hashOf = ({ sha256 }: { readonly sha256: string }) => sha256;

/** A season's beginning in memory: units, people, letters and tracks with their files. */
async function work() {
  const ledger = await aProject();
  const { port } = ledger;
  const ends = [port.written.length];
  const roundId = firstOf(ledger.state.rounds).id;
  for (let number = 1; number <= 12; number++) {
    await ledger.do('record-unit', {
      id: `unit-${number}`,
      name: `${number}队`,
      kind: 'department',
    });
    ends.push(port.written.length);
    if (number % 3 !== 0) continue;
    await ledger.do('import-tracks', await ledger.trackInput(`第${number}趟`, roundId));
    ends.push(port.written.length);
  }
  const commands = ends.map((end, index) => port.written.slice(ends[index - 1] ?? 0, end));
  if (headAfter(emptyHead, port.written).position !== ends.at(-1)) throw new Error('Uneven work');
  return { port, commands };
}

async function readFrames(data: string) {
  const files = createDiskFileSystem(data);
  const frames: StoredFrame[] = [];
  let entriesBefore = 0;
  for (let segment = 1; ; segment++) {
    const bytes = await readWhole(files, `journal/${segmentName(segment)}`);
    if (bytes === null) return { frames, segments: segment - 1 };
    for (let offset = segmentHeaderBytes; ; ) {
      const reading = readFrame(bytes, offset);
      if (reading.kind !== 'frame') break;
      frames.push({ segment, offset, end: reading.end, entriesBefore });
      entriesBefore += (JSON.parse(new TextDecoder().decode(reading.payload)) as []).length;
      offset = reading.end;
    }
  }
}
