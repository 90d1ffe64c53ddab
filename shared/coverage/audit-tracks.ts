import type { Plane } from '../geometry/plane.ts';
import { limitsOf } from '../tracks/counting.ts';
import { type CopySubject, findCopies } from '../tracks/integrity/find-copies.ts';
import { findRegularity, findTeleports } from '../tracks/integrity/find-odd-steps.ts';
import { findTwoPlaces, type PlaceSubject } from '../tracks/integrity/find-two-places.ts';
import { fingerprintOf } from '../tracks/integrity/fingerprint.ts';
import type { IntegrityFlag } from '../tracks/integrity/flags.ts';
import { projectTrack, splitProjected } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import type { Pause } from './figures.ts';
import type { TrackInput } from './inputs.ts';

/**
 * Looks through tracks for what an honest walk does not look like: copies, one device or team in two places, jumps, drawn
 * lines. Flags are for a person to look at; nothing is left out of any figure.
 */
export async function auditTracks(
  inputs: readonly TrackInput[],
  plane: Plane,
  teamSizes: ReadonlyMap<string, number>,
  pause: Pause,
): Promise<readonly IntegrityFlag[] | 'cancelled'> {
  const flags: IntegrityFlag[] = [];
  const copies: CopySubject[] = [];
  const places: PlaceSubject[] = [];
  for (const [done, input] of inputs.entries()) {
    const { track, packed, counting, view } = input;
    if ((await pause(done, inputs.length)) === 'cancel') return 'cancelled';
    if (view !== undefined) continue;
    const segments = unpackTrack(packed);
    const projected = projectTrack(segments, plane);
    const legs = splitProjected(projected, limitsOf(track, counting));
    flags.push(...findTeleports(track.id, projected, track.mode));
    flags.push(...findRegularity(track.id, legs));
    copies.push({
      trackId: track.id,
      fingerprint: fingerprintOf(packed, segments),
      times: projected.times,
    });
    places.push({ track, ...risingFixes(projected) });
  }
  flags.push(...findCopies(copies), ...findTwoPlaces(places, teamSizes));
  return flags.sort((a, b) => (a.trackId < b.trackId ? -1 : a.trackId > b.trackId ? 1 : 0));
}

/** Fixes whose times rise; a file's order may not. */
function risingFixes({ xy, times }: { xy: Float64Array; times: Float64Array }) {
  const kept: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let fix = 0; fix < times.length; fix++)
    if (times[fix]! > last) {
      last = times[fix]!;
      kept.push(fix);
    }
  if (kept.length === times.length) return { xy, times };
  return {
    xy: Float64Array.from(kept.flatMap((fix) => [xy[2 * fix]!, xy[2 * fix + 1]!])),
    times: Float64Array.from(kept, (fix) => times[fix]!),
  };
}
