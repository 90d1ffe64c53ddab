import type { TrackLegs } from '../tracks/legs.ts';
import { type BlockIndex, isInBlock, shareInBlock } from './block-index.ts';

/** A block is reached from this many fixes and metres of legs inside it, over all its tracks. */
export const reachedFrom = { fixes: 2, metres: 50 } as const;

/** What one track's legs did inside one block. */
export interface Reach {
  readonly block: number;
  metres: number;
  seconds: number;
  fixes: number;
  /** Seconds spent standing, beside `seconds`: time that covers no ground. */
  standingSeconds: number;
  /** Unix milliseconds of the latest fix inside, −∞ without times. */
  lastTime: number;
}

/** Effort of one track's legs (plane metres) in every block they enter. Legs of one fix are no legs here. */
export function reachOfTrack(track: TrackLegs, index: BlockIndex): Reach[] {
  const found = new Map<number, Reach>();
  const reachOf = (block: number): Reach => {
    const known = found.get(block);
    if (known !== undefined) return known;
    const fresh = noReach(block);
    found.set(block, fresh);
    return fresh;
  };
  const here = { block: -1 };
  for (const leg of track.legs) {
    if (leg.end - leg.start < 2) continue;
    for (let fix = leg.start; fix < leg.end; fix++) {
      const previous = here.block;
      addFix(track, fix, index, here, reachOf);
      if (fix > leg.start) addStep(track, fix, index, previous, here.block, reachOf);
    }
  }
  return [...found.values()];
}

/** Adds the time of legs spent standing to what a track did in each block; a block it only stood in is not entered by that. */
export function addStanding(reach: Reach[], standing: TrackLegs, index: BlockIndex): void {
  if (standing.legs.length === 0) return;
  const byBlock = new Map(reach.map((part) => [part.block, part]));
  for (const { block, seconds } of reachOfTrack(standing, index)) {
    const known = byBlock.get(block);
    if (known !== undefined) known.standingSeconds += seconds;
    else reach.push({ ...noReach(block), standingSeconds: seconds });
  }
}

function noReach(block: number): Reach {
  return {
    block,
    metres: 0,
    seconds: 0,
    fixes: 0,
    standingSeconds: 0,
    lastTime: Number.NEGATIVE_INFINITY,
  };
}

function addFix(
  track: TrackLegs,
  fix: number,
  index: BlockIndex,
  here: { block: number },
  reachOf: (block: number) => Reach,
): void {
  const x = track.xy[2 * fix]!;
  const y = track.xy[2 * fix + 1]!;
  const place = index.places[here.block];
  if (place === undefined || !isInBlock(place, x, y))
    here.block = index.search(x, y, x, y).find((at) => isInBlock(index.places[at]!, x, y)) ?? -1;
  if (here.block < 0) return;
  const reach = reachOf(here.block);
  reach.fixes++;
  const time = track.times[fix]!;
  if (time > reach.lastTime) reach.lastTime = time;
}

function addStep(
  track: TrackLegs,
  fix: number,
  index: BlockIndex,
  from: number,
  to: number,
  reachOf: (block: number) => Reach,
): void {
  const ax = track.xy[2 * fix - 2]!;
  const ay = track.xy[2 * fix - 1]!;
  const bx = track.xy[2 * fix]!;
  const by = track.xy[2 * fix + 1]!;
  const metres = Math.hypot(bx - ax, by - ay);
  const elapsed = (track.times[fix]! - track.times[fix - 1]!) / 1000;
  const seconds = elapsed > 0 ? elapsed : 0;
  const add = (block: number, share: number) => {
    if (share <= 0) return;
    const reach = reachOf(block);
    reach.metres += metres * share;
    reach.seconds += seconds * share;
  };
  if (from === to && from >= 0 && index.places[from]!.isBox) {
    add(from, 1);
    return;
  }
  const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  for (const block of near) add(block, shareInBlock(index.places[block]!, ax, ay, bx, by));
}
