import { z } from '../problems/zod.ts';
import type { Entry, LedgerHead } from './entry.ts';

/** Last `seq` of each device's chain that a device holds. */
export type KnownHeads = Readonly<Record<string, number>>;

export const knownHeadsSchema = z.record(z.string().min(1).max(64), z.int().nonnegative());

/** What a device knows once it holds a journal up to `head`. */
export function knownAt(head: LedgerHead): KnownHeads {
  return Object.fromEntries(Object.entries(head.chains).map(([device, { seq }]) => [device, seq]));
}

/** Kinds of entry by which a device says what it has read of the others: when it begins in a copy, and after a merge. */
export const joinedKind = 'device-joined';
export const transferKind = 'transfer-recorded';

const joinedSchema = z.looseObject({ heads: knownHeadsSchema });
const mergedSchema = z.looseObject({
  record: z.looseObject({ direction: z.literal('merged'), heads: knownHeadsSchema }),
});

/** What an entry says its device knew from then on; null when it says nothing of it. */
function readKnown(entry: Entry): KnownHeads | null {
  if (entry.kind === joinedKind) return joinedSchema.safeParse(entry.payload).data?.heads ?? null;
  if (entry.kind !== transferKind) return null;
  return mergedSchema.safeParse(entry.payload).data?.record.heads ?? null;
}

/** Follows entries in the order they count in, and tells whether the author of one could know another. */
export function createKnowledge() {
  const known = new Map<string, Map<string, number>>();
  return {
    /** Takes in what the entry says of its device's knowledge. */
    follow(entry: Entry): void {
      const heads = readKnown(entry);
      if (heads === null) return;
      const own = known.get(entry.device) ?? new Map<string, number>();
      for (const [device, seq] of Object.entries(heads))
        own.set(device, Math.max(seq, own.get(device) ?? 0));
      known.set(entry.device, own);
    },
    /** Whether the device of `entry`, as followed so far, had read the entry `seq` of `device`. */
    knew(entry: Entry, device: string, seq: number): boolean {
      return device === entry.device || seq <= (known.get(entry.device)?.get(device) ?? 0);
    },
  };
}
