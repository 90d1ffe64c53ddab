import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeCheckpoint } from '../../../electron/serve/checkpoints/checkpoint-files.ts';
import { createDiskFileSystem } from '../../../electron/serve/disk/disk-file-system.ts';
import { emptyHead, headAfter } from '../../../shared/ledger/seal.ts';
import type { SeededRandom } from '../../../shared/sample/seeded-random.ts';
import { cutSomewhere, type Damage, edit, flipSomewhere, type Harm } from './damage.ts';
import { blobPath, type Store } from './whole-store.ts';

const emptied = () => new Uint8Array();

/** Damage to a stored file. The first one is the plan of the blocks, on which rights and figures rest. */
function toBlob(
  name: string,
  code: 'blob-damaged' | 'blob-missing',
  harm: (store: Store, path: string, random: SeededRandom) => Promise<void>,
  pick: (store: Store, random: SeededRandom) => string = ({ blobs }, random) => random.pick(blobs),
): Damage {
  return {
    name,
    async harm(store, random) {
      const sha256 = pick(store, random);
      await harm(store, blobPath(sha256), random);
      return { codes: [code], at: { sha256 }, kept: store.entries.length };
    },
  };
}

const blobDamages: readonly Damage[] = [
  toBlob('a stored file removed', 'blob-missing', (store, path) => rm(join(store.data, path))),
  toBlob('a stored file with a bit flipped', 'blob-damaged', (store, path, random) =>
    edit(store, path, flipSomewhere(random)),
  ),
  toBlob('a stored file cut short', 'blob-damaged', (store, path, random) =>
    edit(store, path, cutSomewhere(random)),
  ),
  toBlob('a stored file emptied', 'blob-damaged', (store, path) => edit(store, path, emptied)),
  toBlob('a stored file zeroed', 'blob-damaged', (store, path) =>
    edit(store, path, (bytes) => bytes.fill(0)),
  ),
  toBlob('a stored file grown by a line', 'blob-damaged', (store, path) =>
    edit(store, path, (bytes) => Buffer.concat([bytes, Buffer.from('\n')])),
  ),
  toBlob('a folder of stored files removed', 'blob-missing', (store, path) =>
    rm(dirname(join(store.data, path)), { recursive: true }),
  ),
  toBlob(
    'the plan of the blocks removed',
    'blob-missing',
    (store, path) => rm(join(store.data, path)),
    ({ blobs }) => blobs[0]!,
  ),
  {
    name: 'two stored files exchanged',
    async harm(store, random) {
      const [one, two] = random.pick([store.blobs.slice(0, 2), store.blobs.slice(-2)]);
      const [left, right] = [one!, two!].map((sha256) => join(store.data, blobPath(sha256)));
      await rename(left!, `${left}.x`);
      await rename(right!, left!);
      await rename(`${left}.x`, right!);
      return { codes: ['blob-damaged'], at: { sha256: one }, kept: store.entries.length };
    },
  },
];

/** Damage to one small file beside the journal; the entries stay what they are. */
function toFile(
  name: string,
  codes: readonly string[],
  path: (store: Store, random: SeededRandom) => string,
  change: ((random: SeededRandom) => (bytes: Buffer) => Uint8Array) | 'removed',
): Damage {
  return {
    name,
    async harm(store, random): Promise<Harm> {
      const file = path(store, random);
      if (change === 'removed') await rm(join(store.data, file));
      else await edit(store, file, change(random));
      return { codes, kept: store.entries.length };
    },
  };
}

const device = () => 'device.json';
const key = () => 'device-key.json';
const checkpoint = (store: Store, random: SeededRandom) =>
  `checkpoints/${random.pick(store.checkpoints)}`;
const manifest = (store: Store) => `snapshots/${store.snapshots.at(-1)}`;
const segmentPart = ({ parts }: Store, random: SeededRandom) =>
  `snapshots/${blobPath(random.pick(parts.segments))}`;
const blobPart = ({ parts }: Store, random: SeededRandom) =>
  `snapshots/${blobPath(random.pick(parts.blobs))}`;
const witness = ['checkpoint-unreadable', 'signature-wrong'];

const identityDamages: readonly Damage[] = [
  toFile('the device’s id removed', ['device-lost'], device, 'removed'),
  toFile('the device’s id emptied', ['device-damaged'], device, () => emptied),
  toFile(
    'the device’s id cut short',
    ['device-damaged'],
    device,
    (random) => (bytes) => cutSomewhere(random)(bytes.subarray(0, -2)),
  ),
  {
    name: 'a letter of the device’s id changed',
    async harm(store) {
      await edit(store, device(), (bytes) =>
        Buffer.from(bytes.toString('utf8').replace('device-1', 'device-7')),
      );
      return { codes: ['device-damaged'], kept: store.entries.length };
    },
  },
  toFile('the device’s key removed', ['device-key-lost'], key, 'removed'),
  toFile('the device’s key emptied', ['device-key-damaged'], key, () => emptied),
  toFile(
    'a letter of the device’s key changed',
    ['device-key-damaged'],
    key,
    (random) => (bytes) => {
      // Inside the private number, which the public half beside it no longer fits.
      const at = bytes.indexOf('"privateKey":"') + '"privateKey":"'.length + random.whole(60, 80);
      bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41;
      return bytes;
    },
  ),
];

const checkpointDamages: readonly Damage[] = [
  toFile('a checkpoint with a bit flipped', witness, checkpoint, (random) => (bytes) => {
    // Before the signature: some bits of its Base64 mean nothing.
    flipSomewhere(random)(bytes.subarray(0, bytes.indexOf('"signature"')));
    return bytes;
  }),
  toFile(
    'a checkpoint cut short',
    witness,
    checkpoint,
    (random) => (bytes) => cutSomewhere(random)(bytes.subarray(0, -2)),
  ),
  toFile('a checkpoint emptied', witness, checkpoint, () => emptied),
  toFile(
    'a checkpoint with another number in it',
    witness,
    checkpoint,
    () => (bytes) => Buffer.from(bytes.toString('utf8').replace(/"entries":\d+/, '"entries":3')),
  ),
  {
    name: 'a checkpoint of another ledger put in',
    async harm({ data, entries }) {
      const head = headAfter(emptyHead, entries);
      await writeCheckpoint(createDiskFileSystem(data), 'another', 'elsewhere', head, 0);
      return { codes: ['checkpoint-other-ledger'], kept: entries.length };
    },
  },
];

const broken = ['snapshot-damaged'];

const snapshotDamages: readonly Damage[] = [
  toFile('a snapshot’s list with a bit flipped', broken, manifest, (random) => (bytes) => {
    flipSomewhere(random)(bytes.subarray(0, -1));
    return bytes;
  }),
  toFile(
    'a snapshot’s list cut short',
    broken,
    manifest,
    (random) => (bytes) => cutSomewhere(random)(bytes.subarray(0, -2)),
  ),
  toFile('a snapshot’s list emptied', broken, manifest, () => emptied),
  toFile('a snapshot’s journal part with a bit flipped', broken, segmentPart, flipSomewhere),
  toFile('a snapshot’s journal part removed', broken, segmentPart, 'removed'),
  toFile('a snapshot’s stored file removed', broken, blobPart, 'removed'),
  toFile('a snapshot’s stored file cut short', broken, blobPart, cutSomewhere),
  {
    name: 'a snapshot’s list under which another’s content stands',
    async harm(store) {
      const [older, newer] = store.snapshots.map((file) => join(store.data, 'snapshots', file));
      const sealed = JSON.parse(await readFile(older!, 'utf8')) as { sha256: string };
      const other = JSON.parse(await readFile(newer!, 'utf8')) as object;
      await writeFile(newer!, `${JSON.stringify({ ...other, sha256: sealed.sha256 })}\n`);
      return { codes: broken, kept: store.entries.length };
    },
  },
];

export const fileDamages: readonly Damage[] = [
  ...blobDamages,
  ...identityDamages,
  ...checkpointDamages,
  ...snapshotDamages,
];
