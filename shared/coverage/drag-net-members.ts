import type { Plane } from '../geometry/plane.ts';
import { sweptHalfWidthOf } from '../tracks/counting.ts';
import { projectTrack } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import { nearInterval } from './assets/near-interval.ts';
import type { TrackInput } from './inputs.ts';

/** A track that looks as if it was walked inside a drag-net. */
export interface MemberCandidate {
  readonly trackId: string;
  /** Share of its fixes inside the net's strip, 0 to 1. */
  readonly inside: number;
}

/** From this share of its fixes a track was walked in the net; the rest is joining and leaving. */
const leastInside = 0.8;

/**
 * Tracks of the leader's round and team (or of nobody's team) under way at the same time and inside the strip the leader
 * sweeps. A suggestion: a person says which of them were members.
 */
export function findMembers(
  leader: TrackInput,
  others: readonly TrackInput[],
  plane: Plane,
): MemberCandidate[] {
  const { track } = leader;
  const line = projectTrack(unpackTrack(leader.packed), plane).xy;
  const reach = sweptHalfWidthOf(track, leader.counting);
  return others.flatMap((other) => {
    const isCandidate =
      other.view === undefined &&
      other.track.id !== track.id &&
      other.track.roundId === track.roundId &&
      (other.track.teamId === null || other.track.teamId === track.teamId) &&
      overlaps(track, other.track);
    if (!isCandidate) return [];
    const inside = insideShare(projectTrack(unpackTrack(other.packed), plane).xy, line, reach);
    return inside >= leastInside ? [{ trackId: other.track.id, inside }] : [];
  });
}

function overlaps(a: TrackInput['track'], b: TrackInput['track']): boolean {
  if (a.firstTime === null || a.lastTime === null) return false;
  if (b.firstTime === null || b.lastTime === null) return false;
  return b.firstTime <= a.lastTime && b.lastTime >= a.firstTime;
}

/** Every fifth fix is enough to tell. */
const everyFixes = 5;

function insideShare(xy: Float64Array, line: Float64Array, reach: number): number {
  let looked = 0;
  let inside = 0;
  let near = 2;
  const isNear = (x: number, y: number, at: number) =>
    nearInterval([x, y, x, y], [line[at - 2]!, line[at - 1]!, line[at]!, line[at + 1]!], reach) !==
    null;
  for (let fix = 0; fix < xy.length; fix += 2 * everyFixes) {
    const [x, y] = [xy[fix]!, xy[fix + 1]!];
    looked++;
    // Where the last fix was near is where this one most likely is.
    for (let step = 0; step < line.length - 2; step += 2) {
      const at = 2 + ((near - 2 + step) % (line.length - 2));
      if (!isNear(x, y, at)) continue;
      inside++;
      near = at;
      break;
    }
  }
  return looked === 0 ? 0 : inside / looked;
}
