import type { TrackLegs } from '../legs.ts';
import type { Mode } from '../records.ts';
import type { IntegrityFlag } from './flags.ts';

/** No step of this many km/h over this many metres is explained by the mode, nor by the wander of a receiver. */
const teleportKilometresPerHour: Readonly<Record<Mode, number>> = {
  foot: 60,
  vehicle: 220,
  boat: 150,
  drone: 220,
  video: Number.POSITIVE_INFINITY,
};
const teleportMetres = 300;

/** Steps of a track's file, dropouts and breaks included, that are too fast to have been made. */
export function findTeleports(
  trackId: string,
  { xy, times }: Pick<TrackLegs, 'xy' | 'times'>,
  mode: Mode,
): IntegrityFlag[] {
  let count = 0;
  let worst = { metres: 0, seconds: 0, fromFix: 0 };
  for (let fix = 1; fix < times.length; fix++) {
    const metres = Math.hypot(xy[2 * fix]! - xy[2 * fix - 2]!, xy[2 * fix + 1]! - xy[2 * fix - 1]!);
    const seconds = (times[fix]! - times[fix - 1]!) / 1000;
    if (metres < teleportMetres || !(seconds > 0)) continue;
    if ((metres / seconds) * 3.6 < teleportKilometresPerHour[mode]) continue;
    count++;
    if (metres > worst.metres) worst = { metres, seconds, fromFix: fix - 1 };
  }
  return count === 0 ? [] : [{ kind: 'teleport', trackId, count, ...worst }];
}

/**
 * A fix this near to the middle of its neighbours lies on their line at an even step. Receivers wander by decimetres from
 * one second to the next even where they smooth; rounding to 1e-7 degree alone gives 1 cm.
 */
const evenMetres = 0.04;
const leastMovingMetres = 0.3;
const leastSteps = 120;
const leastShare = 0.5;

/** Tracks drawn rather than walked: most moving steps go on exactly as the one before. Fixes are looked at within legs. */
export function findRegularity(trackId: string, { xy, legs }: TrackLegs): IntegrityFlag[] {
  let steps = 0;
  let even = 0;
  for (const { start, end } of legs)
    for (let fix = start + 1; fix + 1 < end; fix++) {
      const dx = (xy[2 * fix + 2]! - xy[2 * fix - 2]!) / 2;
      const dy = (xy[2 * fix + 3]! - xy[2 * fix - 1]!) / 2;
      if (Math.hypot(dx, dy) < leastMovingMetres) continue;
      steps++;
      const offX = (xy[2 * fix - 2]! + xy[2 * fix + 2]!) / 2 - xy[2 * fix]!;
      const offY = (xy[2 * fix - 1]! + xy[2 * fix + 3]!) / 2 - xy[2 * fix + 1]!;
      if (Math.hypot(offX, offY) < evenMetres) even++;
    }
  const share = steps === 0 ? 0 : even / steps;
  return steps >= leastSteps && share >= leastShare
    ? [{ kind: 'too-regular', trackId, share, steps }]
    : [];
}
