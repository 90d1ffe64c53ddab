import type { TrackFilter } from '../../shared/coverage/figures.ts';
import type { Track } from '../../shared/tracks/records.ts';

/** Whether a filter lets a track count; days are compared in the file's own instants. */
export function isCounted(track: Track, filter: TrackFilter): boolean {
  const day = track.firstTime?.slice(0, 10) ?? null;
  return (
    (filter.roundId === null || track.roundId === filter.roundId) &&
    (filter.modes === null || filter.modes.includes(track.mode)) &&
    (filter.from === null || (day !== null && day >= filter.from)) &&
    (filter.until === null || (day !== null && day <= filter.until))
  );
}
