import { readClock } from './clock.ts';
import type { Entry, LedgerHead } from './entry.ts';
import { compareEntries } from './entry-order.ts';
import { chainOf, emptyChain, entryHash } from './seal.ts';

/** Numbers of one device's entries that are not here: 缺第 from–to 号. */
export interface MissingRange {
  readonly device: string;
  readonly from: number;
  readonly to: number;
}

/** What entries from outside come to in a journal. Each entry is in exactly one of the lists, or counted as known. */
export interface MergePlan {
  /** New entries that join on to the chains here, in the order they count in. */
  readonly fresh: readonly Entry[];
  /** Entries that are here already, to the letter. */
  readonly known: number;
  /** Entries that cannot join yet, since numbers before them are missing. */
  readonly waiting: readonly Entry[];
  readonly missing: readonly MissingRange[];
  /** Entries under a number that is taken by another one here, with what follows them: two folders wrote under one id. */
  readonly forked: readonly Entry[];
  /** Entries that are not what their hash or chain says, with what follows them. */
  readonly broken: readonly Entry[];
}

/**
 * Sorts entries from outside by what they come to behind the entries here. Pure; repeated and reordered entries give the same
 * plan. Nothing of a device is taken past a hole, a fork or a break in its chain.
 */
export function planMerge(
  here: readonly Entry[],
  head: LedgerHead,
  arriving: readonly Entry[],
): MergePlan {
  const held = new Map(here.map((entry) => [placeOf(entry), entry.hash]));
  const plan = {
    fresh: [] as Entry[],
    known: 0,
    waiting: [] as Entry[],
    missing: [] as MissingRange[],
    forked: [] as Entry[],
    broken: [] as Entry[],
  };
  for (const [device, entries] of byDevice(arriving)) {
    let end = Object.hasOwn(head.chains, device) ? chainOf(head, device) : emptyChain;
    let stop: 'waiting' | 'forked' | 'broken' | null = null;
    for (const entry of entries) {
      if (stop === null && entry.seq <= end.seq) {
        if (held.get(placeOf(entry)) === entry.hash) {
          plan.known++;
          continue;
        }
        stop = 'forked';
      } else if (stop === null && entry.seq > end.seq + 1) {
        plan.missing.push({ device, from: end.seq + 1, to: entry.seq - 1 });
        stop = 'waiting';
      } else if (stop === null && !joins(entry, end)) stop = 'broken';
      if (stop === null) {
        plan.fresh.push(entry);
        // So that the same entry twice in what arrives is no fork.
        held.set(placeOf(entry), entry.hash);
        end = { seq: entry.seq, hash: entry.hash, hlc: entry.hlc };
      } else plan[stop].push(entry);
    }
  }
  plan.fresh.sort(compareEntries);
  return plan;
}

function joins(entry: Entry, end: { readonly hash: string; readonly hlc: string }): boolean {
  if (entry.prevHash !== end.hash || entry.hash !== entryHash(entry)) return false;
  return readClock(entry.hlc) !== null && entry.hlc >= end.hlc;
}

function byDevice(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.device);
    if (group === undefined) groups.set(entry.device, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) group.sort((left, right) => left.seq - right.seq);
  return groups;
}

function placeOf({ device, seq }: Entry): string {
  return `${device} ${seq}`;
}
