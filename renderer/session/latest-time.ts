import type { Track } from '../../shared/tracks/records.ts';

/** ISO instant of the newest fix of some tracks, null without times. Times before 2000 or after 2100 are a broken clock's. */
export function latestTime(tracks: Iterable<Track>): string | null {
  let latest: string | null = null;
  for (const { lastTime } of tracks)
    if (lastTime !== null && lastTime > '2000' && lastTime < '2100')
      if (latest === null || lastTime > latest) latest = lastTime;
  return latest;
}
