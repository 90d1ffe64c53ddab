import { segmentName } from '../../../electron/serve/journal/segment.ts';
import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import type { Entry, JsonValue } from '../../../shared/ledger/entry.ts';
import { encodeFrame, frameHeaderBytes } from '../../../shared/ledger/frame.ts';
import { entryHash } from '../../../shared/ledger/seal.ts';
import type { SeededRandom } from '../../../shared/sample/seeded-random.ts';
import { type Damage, edit, flipAt, type Harm, zeroed } from './damage.ts';
import type { Store, StoredFrame } from './whole-store.ts';

const chainCodes = ['chain-hole', 'chain-fork', 'chain-broken'];
export const segmentPath = (segment: number) => `journal/${segmentName(segment)}`;

/** What is said of a frame that cannot be read. */
export function damagedFrame(frame: StoredFrame): Harm {
  const { segment, offset, entriesBefore } = frame;
  const at = { file: segmentPath(segment), byteOffset: offset, entry: entriesBefore + 1 };
  return { codes: ['journal-damaged'], at, kept: entriesBefore };
}

/** What is said where entries do not follow each other: the first frame that is out of place. */
export const outOfPlace = (entriesBefore: number): Harm => ({
  codes: chainCodes,
  kept: entriesBefore,
});

export const firstOf = (store: Store, segment: number) =>
  store.frames.find((frame) => frame.segment === segment)!;
export const last = (store: Store) => store.frames.at(-1)!;
/** A frame with frames before and behind it in its segment's neighbourhood, never the first of all. */
const anyInside = (store: Store, random: SeededRandom) => random.pick(store.frames.slice(1, -1));
export const innerSegment = (store: Store, random: SeededRandom) =>
  random.whole(2, store.segments - 1);

/** Damage inside one frame, by offsets relative to it. */
function inFrame(
  name: string,
  change: (frame: StoredFrame, random: SeededRandom) => (bytes: Buffer) => Uint8Array,
): Damage {
  return {
    name,
    async harm(store, random) {
      const frame = anyInside(store, random);
      await edit(store, segmentPath(frame.segment), change(frame, random));
      return damagedFrame(frame);
    },
  };
}

/** Changes the entries of one frame and gives the frame right checksums: damage no checksum can see. */
async function rewriteFrame(
  store: Store,
  frame: StoredFrame,
  change: (entries: Entry[]) => Entry[],
): Promise<void> {
  await edit(store, segmentPath(frame.segment), (bytes) => {
    const payload = bytes.subarray(frame.offset + frameHeaderBytes, frame.end);
    const entries = change(JSON.parse(payload.toString('utf8')) as Entry[]);
    const text = canonicalJson(entries as unknown as JsonValue);
    const written = encodeFrame(new TextEncoder().encode(text));
    return Buffer.concat([bytes.subarray(0, frame.offset), written, bytes.subarray(frame.end)]);
  });
}

function withoutFrame(frame: StoredFrame): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.concat([bytes.subarray(0, frame.offset), bytes.subarray(frame.end)]);
}

/** Damage inside the journal's records. */
export const recordDamages: readonly Damage[] = [
  inFrame('a bit of a record flipped', ({ offset, end }, random) =>
    flipAt(random.whole(offset + frameHeaderBytes, end - 1), random.whole(0, 7)),
  ),
  inFrame('a bit of a record’s length flipped', ({ offset }, random) =>
    flipAt(random.whole(offset, offset + 7), random.whole(0, 7)),
  ),
  inFrame('a bit of a record’s checksum flipped', ({ offset }, random) =>
    flipAt(random.whole(offset + 8, offset + 11), random.whole(0, 7)),
  ),
  inFrame('a range inside a record zeroed', ({ offset, end }, random) => {
    const start = random.whole(offset + frameHeaderBytes, end - 40);
    return zeroed(start, start + random.whole(8, 40));
  }),
  inFrame('a whole record zeroed', ({ offset, end }) => zeroed(offset, end)),
  {
    name: 'the last record zeroed',
    async harm(store) {
      const frame = last(store);
      await edit(store, segmentPath(frame.segment), zeroed(frame.offset, frame.end));
      return damagedFrame(frame);
    },
  },
  {
    name: 'a record removed and the file closed over the hole',
    async harm(store, random) {
      const frame = anyInside(store, random);
      await edit(store, segmentPath(frame.segment), withoutFrame(frame));
      return outOfPlace(frame.entriesBefore);
    },
  },
  {
    name: 'a record written twice',
    async harm(store, random) {
      const frame = anyInside(store, random);
      await edit(store, segmentPath(frame.segment), (bytes) =>
        Buffer.concat([
          bytes.subarray(0, frame.end),
          bytes.subarray(frame.offset, frame.end),
          bytes.subarray(frame.end),
        ]),
      );
      const next = store.frames[store.frames.indexOf(frame) + 1]!;
      return outOfPlace(next.entriesBefore);
    },
  },
  {
    name: 'two records of a file exchanged',
    async harm(store, random) {
      const pairs = store.frames.flatMap((frame, index) => {
        const next = store.frames[index + 1];
        return next?.segment === frame.segment && index > 0 ? [[frame, next] as const] : [];
      });
      const [frame, next] = random.pick(pairs);
      await edit(store, segmentPath(frame.segment), (bytes) =>
        Buffer.concat([
          bytes.subarray(0, frame.offset),
          bytes.subarray(next.offset, next.end),
          bytes.subarray(frame.offset, frame.end),
          bytes.subarray(next.end),
        ]),
      );
      return outOfPlace(frame.entriesBefore);
    },
  },
  {
    name: 'an entry rewritten with right checksums',
    async harm(store, random) {
      const frame = anyInside(store, random);
      await rewriteFrame(store, frame, ([first, ...rest]) => [
        { ...first!, actor: '别人' },
        ...rest,
      ]);
      return { codes: ['entry-altered'], kept: frame.entriesBefore };
    },
  },
  {
    name: 'the last record rewritten with right hashes',
    async harm(store) {
      await rewriteFrame(store, last(store), (entries) => rehash(entries));
      return { codes: ['checkpoint-differs'], kept: store.entries.length };
    },
  },
  {
    name: 'a program that does not know this version of entries',
    async harm(store, random) {
      const frame = anyInside(store, random);
      await rewriteFrame(store, frame, ([first, ...rest]) => [
        { ...first!, version: 2 } as unknown as Entry,
        ...rest,
      ]);
      return { codes: ['data-newer'], kept: null };
    },
  },
];

function rehash(entries: readonly Entry[]): Entry[] {
  let prevHash = entries[0]!.prevHash;
  return entries.map((entry) => {
    const changed = { ...entry, actor: '别人', prevHash };
    const hashed = { ...changed, hash: entryHash(changed) };
    prevHash = hashed.hash;
    return hashed;
  });
}
