import type { Mode, Track } from '../../shared/tracks/records.ts';
import { inChina } from '../i18n/figure-text.ts';

export interface DayKilometres {
  /** ISO day in Beijing time. */
  readonly day: string;
  readonly kilometres: Readonly<Partial<Record<Mode, number>>>;
}

/** Recorded kilometres by the day (Beijing time) a track began, days in order. Tracks without a time are left out. */
export function kilometresByDay(tracks: readonly Track[]): readonly DayKilometres[] {
  const days = new Map<string, Partial<Record<Mode, number>>>();
  for (const track of tracks) {
    if (track.firstTime === null) continue;
    const day = inChina(track.firstTime).toISOString().slice(0, 10);
    const kilometres = days.get(day) ?? {};
    kilometres[track.mode] = (kilometres[track.mode] ?? 0) + track.lengthMetres / 1000;
    days.set(day, kilometres);
  }
  return [...days]
    .map(([day, kilometres]) => ({ day, kilometres }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-31);
}
