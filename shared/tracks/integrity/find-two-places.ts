import type { Track } from '../records.ts';
import type { IntegrityFlag } from './flags.ts';

/** What is compared of one track; times rise, fixes without times are left out. */
export interface PlaceSubject {
  readonly track: Pick<Track, 'id' | 'name' | 'teamId' | 'people' | 'mode'>;
  readonly xy: Float64Array;
  readonly times: Float64Array;
}

/** Farther apart than this at one moment they are not together; far above what a receiver can be off. */
const apartMetres = 500;
/** Looked at once in this long. */
const everyMilliseconds = 60_000;
/** Apart for at least this many looks, so that a clock off by a minute is not an accusation. */
const leastLooks = 3;

/**
 * One device (tracks of one name and team) in two places at one time, or a whole team on one track while another of its
 * tracks is elsewhere. Drones and cameras are left out: they are where their pilots are not.
 */
export function findTwoPlaces(
  subjects: readonly PlaceSubject[],
  teamSizes: ReadonlyMap<string, number>,
): IntegrityFlag[] {
  const groups = new Map<string, PlaceSubject[]>();
  for (const subject of subjects) {
    const { mode, teamId } = subject.track;
    if (mode === 'drone' || mode === 'video' || subject.times.length < 2) continue;
    const key = teamId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  const flags: IntegrityFlag[] = [];
  for (const [teamId, group] of groups) {
    const sorted = [...group].sort((a, b) => a.times[0]! - b.times[0]!);
    for (const [i, one] of sorted.entries())
      for (let j = i + 1; j < sorted.length; j++) {
        const other = sorted[j]!;
        if (other.times[0]! > one.times.at(-1)!) break;
        const who = whoIsTwice(one, other, teamSizes.get(teamId) ?? null);
        const apart = who === null ? null : findApart(one, other);
        if (who === null || apart === null) continue;
        const both = [
          [one, other],
          [other, one],
        ] as const;
        for (const [a, b] of both)
          flags.push({
            kind: 'two-places',
            trackId: a.track.id,
            otherId: b.track.id,
            who,
            metres: apart.metres,
            at: new Date(apart.at).toISOString(),
          });
      }
  }
  return flags;
}

function whoIsTwice(
  one: PlaceSubject,
  other: PlaceSubject,
  teamSize: number | null,
): 'device' | 'team' | null {
  const { name } = one.track;
  if (name !== '' && name === other.track.name) return 'device';
  if (teamSize === null || teamSize === 0) return null;
  return one.track.people >= teamSize && other.track.people >= teamSize ? 'team' : null;
}

function findApart(a: PlaceSubject, b: PlaceSubject): { metres: number; at: number } | null {
  const from = Math.max(a.times[0]!, b.times[0]!);
  const until = Math.min(a.times.at(-1)!, b.times.at(-1)!);
  let looks = 0;
  let worst = { metres: 0, at: from };
  for (let at = from; at <= until; at += everyMilliseconds) {
    const [ax, ay] = placeAt(a, at);
    const [bx, by] = placeAt(b, at);
    const metres = Math.hypot(ax - bx, ay - by);
    if (metres < apartMetres) continue;
    looks++;
    if (metres > worst.metres) worst = { metres, at };
  }
  return looks >= leastLooks ? worst : null;
}

function placeAt({ xy, times }: PlaceSubject, at: number): [number, number] {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < at) low = middle + 1;
    else high = middle;
  }
  const after = Math.max(1, low);
  const span = times[after]! - times[after - 1]!;
  const share = span > 0 ? Math.min(1, Math.max(0, (at - times[after - 1]!) / span)) : 0;
  return [
    xy[2 * after - 2]! + (xy[2 * after]! - xy[2 * after - 2]!) * share,
    xy[2 * after - 1]! + (xy[2 * after + 1]! - xy[2 * after - 1]!) * share,
  ];
}
