import type { Mode, Track } from '../../tracks/records.ts';

/** 人次, 台次, 架次, 船次 and kilometres by mode. */
export interface Effort {
  readonly personTimes: number;
  readonly vehicleTimes: number;
  readonly sorties: number;
  readonly boatTimes: number;
  readonly tracks: number;
  readonly metresByMode: Readonly<Record<Mode, number>>;
}

/**
 * Effort of tracks, counted once: a team is out once a day with the most people any of its tracks of that day names, however
 * many files it brings; each vehicle, drone or boat track of a team and day counts as one use. Tracks without a team or a
 * day stand for themselves. Metres are summed a track, never a person.
 */
export function countEffort(
  tracks: readonly Track[],
  dayOf: (track: Track) => string | null,
): Effort {
  const people = new Map<string, number>();
  const used = { vehicle: new Set<string>(), drone: new Set<string>(), boat: new Set<string>() };
  const metresByMode = { foot: 0, vehicle: 0, boat: 0, drone: 0, video: 0 };
  for (const track of tracks) {
    const day = dayOf(track);
    const outing = track.teamId === null || day === null ? track.id : `${track.teamId} ${day}`;
    people.set(outing, Math.max(people.get(outing) ?? 0, track.people));
    if (track.mode === 'vehicle' || track.mode === 'drone' || track.mode === 'boat')
      used[track.mode].add(track.mode === 'drone' ? track.file.sha256 || track.id : outing);
    metresByMode[track.mode] += track.lengthMetres;
  }
  return {
    personTimes: [...people.values()].reduce((sum, count) => sum + count, 0),
    vehicleTimes: used.vehicle.size,
    sorties: used.drone.size,
    boatTimes: used.boat.size,
    tracks: tracks.length,
    metresByMode,
  };
}
