import { beijingDayOf } from '../ledger/beijing-day.ts';
import type { Track } from '../tracks/records.ts';
import type { TrackFilter } from './figures.ts';

/**
 * Whether a filter lets a track count. Between days it counts when it was on its way on one of them, days being those in
 * Beijing; a track without times belongs to no day.
 */
export function isCounted(track: Track, filter: TrackFilter): boolean {
  if (filter.roundId !== null && track.roundId !== filter.roundId) return false;
  if (filter.modes !== null && !filter.modes.includes(track.mode)) return false;
  if (filter.from === null && filter.until === null) return true;
  const first = beijingDayOf(track.firstTime ?? track.lastTime);
  const last = beijingDayOf(track.lastTime ?? track.firstTime);
  if (first === null || last === null) return false;
  return (
    (filter.from === null || last >= filter.from) &&
    (filter.until === null || first <= filter.until)
  );
}
