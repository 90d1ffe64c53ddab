import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeededRandom } from '../../../shared/sample/seeded-random.ts';
import type { Store } from './whole-store.ts';

/** What a damage has to come to when somebody looks. */
export interface Harm {
  /** The finding must carry one of these codes. */
  readonly codes: readonly string[];
  /** Facts the finding must name: file, byte, entry, hash. */
  readonly at?: Readonly<Record<string, unknown>>;
  /** Entries that stay readable; null where the ledger is not opened at all. */
  readonly kept: number | null;
}

/** One way a store goes bad; where exactly is drawn. */
export interface Damage {
  readonly name: string;
  harm(store: Store, random: SeededRandom): Promise<Harm>;
}

/** Changes the bytes of a file of the data folder behind the program's back. */
export async function edit(
  store: Store,
  path: string,
  change: (bytes: Buffer) => Uint8Array,
): Promise<void> {
  const file = join(store.data, path);
  await writeFile(file, change(await readFile(file)));
}

export function flipAt(offset: number, bit = 0): (bytes: Buffer) => Buffer {
  return (bytes) => {
    bytes[offset]! ^= 1 << bit;
    return bytes;
  };
}

/** One bit anywhere in a file. */
export function flipSomewhere(random: SeededRandom): (bytes: Buffer) => Buffer {
  return (bytes) => flipAt(random.whole(0, bytes.length - 1), random.whole(0, 7))(bytes);
}

export function zeroed(start: number, end: number): (bytes: Buffer) => Buffer {
  return (bytes) => bytes.fill(0, start, end);
}

/** Anything shorter, the empty file included. */
export function cutSomewhere(random: SeededRandom): (bytes: Buffer) => Buffer {
  return (bytes) => bytes.subarray(0, random.whole(0, bytes.length - 1));
}
