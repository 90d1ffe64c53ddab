import type { Mode, Track } from '../../shared/tracks/records.ts';

export interface DayKilometres {
  /** ISO day of the local calendar. */
  readonly day: string;
  readonly kilometres: Readonly<Partial<Record<Mode, number>>>;
}

/** Recorded kilometres by the local day a track began, days in order. Tracks without a time are left out. */
export function kilometresByDay(tracks: readonly Track[]): readonly DayKilometres[] {
  const days = new Map<string, Partial<Record<Mode, number>>>();
  for (const track of tracks) {
    if (track.firstTime === null) continue;
    const day = localDay(track.firstTime);
    const kilometres = days.get(day) ?? {};
    kilometres[track.mode] = (kilometres[track.mode] ?? 0) + track.lengthMetres / 1000;
    days.set(day, kilometres);
  }
  return [...days]
    .map(([day, kilometres]) => ({ day, kilometres }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-31);
}

function localDay(iso: string): string {
  const time = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
