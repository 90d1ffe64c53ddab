import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { segmentHeader, segmentHeaderBytes } from '../../../electron/serve/journal/segment.ts';
import { type Damage, edit, flipAt, type Harm } from './damage.ts';
import { damagedFrame, firstOf, innerSegment, outOfPlace, segmentPath } from './record-damages.ts';
import type { Store } from './whole-store.ts';

/** Damage to whole files of the journal. */
export const segmentDamages: readonly Damage[] = [
  {
    name: 'a bit of a file’s header flipped',
    async harm(store, random) {
      const segment = random.whole(1, store.segments);
      const at = random.whole(0, segmentHeaderBytes - 1);
      await edit(store, segmentPath(segment), flipAt(at, random.whole(0, 7)));
      return atStart(store, segment);
    },
  },
  {
    name: 'a file zeroed from end to end',
    async harm(store, random) {
      const segment = random.whole(1, store.segments);
      await edit(store, segmentPath(segment), (bytes) => bytes.fill(0));
      return atStart(store, segment);
    },
  },
  {
    name: 'a file emptied',
    async harm(store, random) {
      const segment = random.whole(1, store.segments);
      await edit(store, segmentPath(segment), () => new Uint8Array());
      return atStart(store, segment);
    },
  },
  {
    name: 'a file of a newer format',
    async harm(store, random) {
      const segment = innerSegment(store, random);
      await edit(store, segmentPath(segment), (bytes) =>
        Buffer.concat([segmentHeader(9), bytes.subarray(segmentHeaderBytes)]),
      );
      return { codes: ['data-newer'], kept: null };
    },
  },
  {
    name: 'a file before the last cut inside a record',
    async harm(store, random) {
      const frame = random.pick(store.frames.filter(({ segment }) => segment < store.segments));
      const at = random.whole(frame.offset + 1, frame.end - 1);
      await edit(store, segmentPath(frame.segment), (bytes) => bytes.subarray(0, at));
      return damagedFrame(frame);
    },
  },
  {
    name: 'a file before the last cut between two records',
    async harm(store, random) {
      const segment = innerSegment(store, random);
      const frames = store.frames.filter((frame) => frame.segment === segment);
      const frame = random.pick(frames);
      await edit(store, segmentPath(segment), (bytes) => bytes.subarray(0, frame.offset));
      return outOfPlace(frame.entriesBefore);
    },
  },
  {
    name: 'a file removed',
    async harm(store, random) {
      const segment = innerSegment(store, random);
      await rm(join(store.data, segmentPath(segment)));
      return missing(store, segment);
    },
  },
  {
    name: 'the first file removed',
    async harm(store) {
      await rm(join(store.data, segmentPath(1)));
      return missing(store, 1);
    },
  },
  {
    name: 'the last file removed',
    async harm(store) {
      await rm(join(store.data, segmentPath(store.segments)));
      return missing(store, store.segments);
    },
  },
  {
    name: 'all files removed, the mark left',
    async harm(store) {
      for (let segment = 1; segment <= store.segments; segment++)
        await rm(join(store.data, segmentPath(segment)));
      return { codes: ['journal-missing'], kept: 0 };
    },
  },
  {
    name: 'the journal’s folder removed',
    async harm(store) {
      await rm(join(store.data, 'journal'), { recursive: true });
      return { codes: ['journal-gone'], kept: null };
    },
  },
  {
    name: 'two files exchanged',
    async harm(store, random) {
      const segment = random.whole(2, store.segments - 2);
      const [left, right] = [segment, segment + 1].map((each) =>
        join(store.data, segmentPath(each)),
      );
      await rename(left!, `${left}.x`);
      await rename(right!, left!);
      await rename(`${left}.x`, right!);
      return outOfPlace(firstOf(store, segment).entriesBefore);
    },
  },
  {
    name: 'a file copied behind the last',
    async harm(store, random) {
      const from = segmentPath(random.whole(1, store.segments));
      await copyFile(join(store.data, from), join(store.data, segmentPath(store.segments + 1)));
      return outOfPlace(store.entries.length);
    },
  },
  {
    name: 'a file overwritten by an earlier one',
    async harm(store, random) {
      const segment = innerSegment(store, random);
      const earlier = random.whole(1, segment - 1);
      await copyFile(
        join(store.data, segmentPath(earlier)),
        join(store.data, segmentPath(segment)),
      );
      return outOfPlace(firstOf(store, segment).entriesBefore);
    },
  },
  {
    name: 'a file under a number too high',
    async harm(store) {
      const path = join(store.data, segmentPath(store.segments));
      await rename(path, join(store.data, segmentPath(store.segments + 3)));
      return missing(store, store.segments);
    },
  },
];

function atStart(store: Store, segment: number): Harm {
  const { entriesBefore } = firstOf(store, segment);
  const at = { file: segmentPath(segment), byteOffset: 0, entry: entriesBefore + 1 };
  return { codes: ['journal-damaged'], at, kept: entriesBefore };
}

function missing(store: Store, segment: number): Harm {
  const kept = firstOf(store, segment).entriesBefore;
  return { codes: ['journal-missing'], at: { file: segmentPath(segment) }, kept };
}
