import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksum } from '../../../shared/ledger/checksum.ts';
import { encodeFrame } from '../../../shared/ledger/frame.ts';
import { type Damage, edit, flipAt } from './damage.ts';
import { last, segmentPath } from './record-damages.ts';
import type { Store } from './whole-store.ts';

const mark = 'journal/acknowledged';

/** Damage at the journal's end, where the mark of what was acknowledged has to bear witness. */
export const endDamages: readonly Damage[] = [
  {
    name: 'the last record cut short',
    async harm(store, random) {
      const frame = last(store);
      const at = random.whole(frame.offset + 1, frame.end - 1);
      await edit(store, segmentPath(frame.segment), (bytes) => bytes.subarray(0, at));
      return { codes: ['saved-record-cut', 'journal-damaged'], kept: frame.entriesBefore };
    },
  },
  {
    name: 'the last record cut away whole',
    async harm(store) {
      const frame = last(store);
      await edit(store, segmentPath(frame.segment), (bytes) => bytes.subarray(0, frame.offset));
      return {
        codes: ['journal-short'],
        at: { file: segmentPath(frame.segment), byteOffset: frame.offset },
        kept: frame.entriesBefore,
      };
    },
  },
  {
    name: 'the last record cut away whole and the mark removed',
    async harm(store) {
      const frame = last(store);
      await edit(store, segmentPath(frame.segment), (bytes) => bytes.subarray(0, frame.offset));
      await rm(join(store.data, mark));
      return { codes: ['checkpoint-differs'], kept: frame.entriesBefore };
    },
  },
  {
    name: 'the last record cut away whole and the mark older',
    async harm(store) {
      const frame = last(store);
      await edit(store, segmentPath(frame.segment), (bytes) => bytes.subarray(0, frame.offset));
      await writeMark(store, store.frames.at(-2)!.segment, store.frames.at(-2)!.end);
      return { codes: ['checkpoint-differs'], kept: frame.entriesBefore };
    },
  },
  {
    name: 'a mark that runs ahead',
    async harm(store, random) {
      const { segment, end } = last(store);
      await writeMark(store, segment, end + random.whole(1, 5000));
      return { codes: ['journal-short'], at: { byteOffset: end }, kept: store.entries.length };
    },
  },
  {
    name: 'a mark of another segment',
    async harm(store, random) {
      await writeMark(store, store.segments + random.whole(1, 5), 16);
      return { codes: ['journal-missing'], kept: store.entries.length };
    },
  },
];

/** What does no harm by itself: nothing may be refused or lost over it. */
export const harmless: readonly Damage[] = [
  {
    name: 'the mark removed',
    async harm(store) {
      await rm(join(store.data, mark));
      return { codes: [], kept: store.entries.length };
    },
  },
  {
    name: 'the mark older',
    async harm(store, random) {
      const frame = random.pick(store.frames);
      await writeMark(store, frame.segment, frame.end);
      return { codes: [], kept: store.entries.length };
    },
  },
  {
    name: 'the mark unreadable',
    async harm(store, random) {
      await edit(store, mark, flipAt(random.whole(0, 27), random.whole(0, 7)));
      return { codes: [], kept: store.entries.length };
    },
  },
];

async function writeMark(store: Store, segment: number, offset: number): Promise<void> {
  const text = `${String(segment).padStart(6, '0')} ${String(offset).padStart(12, '0')}`;
  const sum = checksum(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
  await writeFile(join(store.data, mark), `${text} ${sum}\n`);
}

/** Bytes behind the last record that were never saved: cut at opening, and said. */
export async function addTornRecord(store: Store): Promise<number> {
  const path = join(store.data, segmentPath(store.segments));
  const bytes = await readFile(path);
  const torn = encodeFrame(new TextEncoder().encode('half a record')).subarray(0, 20);
  await writeFile(path, Buffer.concat([bytes, torn]));
  return torn.length;
}
