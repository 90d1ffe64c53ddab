import type { BlockGaps, Pause, SeasonFigures, SeenInterval } from '../../coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../coverage/inputs.ts';
import { createSeason } from '../../coverage/season.ts';
import type { Track } from '../../tracks/records.ts';
import type { EntryIndex } from './entry-index.ts';
import { addDays, beijingDay, type ReportParameters } from './parameters.ts';

/** What the engine says of a round as of the report's day, and as of the day before its period. */
export interface ReportMeasure {
  readonly tracks: readonly Track[];
  readonly now: SeasonFigures;
  readonly intervals: ReadonlyMap<string, SeenInterval>;
  readonly gaps: ReadonlyMap<string, BlockGaps>;
  readonly before: SeasonFigures;
  /** Ids of the tracks walked within the period. */
  readonly inPeriod: ReadonlySet<string>;
}

/** Day a track was walked; where its file has no times, the day it was recorded. */
export function dayOfTrack(track: Track, index: EntryIndex): string | null {
  const walked = track.firstTime ?? track.lastTime;
  return beijingDay(walked ?? index.firstClock(track.id) ?? '');
}

/**
 * Runs the engine twice over the tracks of a round: those walked up to the report's day, with intervals and gaps, and of
 * them those walked before the period. Both by what the ledger knows as of the report's day, so that a disc that came late
 * moves both sides of the comparison alike.
 */
export async function measureReport(
  ground: GroundInput,
  tracks: readonly TrackInput[],
  parameters: ReportParameters,
  index: EntryIndex,
  pause: Pause = async () => 'go',
): Promise<ReportMeasure | 'cancelled'> {
  const counting = tracks.filter(({ track }) => {
    const day = dayOfTrack(track, index);
    return track.roundId === parameters.roundId && (day === null || day <= parameters.asOf);
  });
  const limit = addDays(parameters.from, -1);
  const later = counting.filter(({ track }) => (dayOfTrack(track, index) ?? '') > limit);
  const season = createSeason(ground);
  const codes = ground.blocks.blocks.map((block) => block.code);
  const now = await season.changeTracks(counting, [], part(pause, 0));
  if (now === 'cancelled') return now;
  const intervals = await season.intervals(codes, part(pause, 1));
  if (intervals === 'cancelled') return intervals;
  const gaps = await season.gaps(codes, part(pause, 2));
  if (gaps === 'cancelled') return gaps;
  const laterIds = later.map(({ track }) => track.id);
  const before = await season.changeTracks([], laterIds, part(pause, 3));
  if (before === 'cancelled') return before;
  return {
    tracks: counting.map(({ track }) => track),
    now,
    intervals,
    gaps,
    before,
    inPeriod: new Set(laterIds),
  };
}

const parts = 4;

/** Progress of one part of the work as progress of the whole, in thousandths. */
function part(pause: Pause, number: number): Pause {
  return (done, total) =>
    pause(
      Math.round((1000 / parts) * (number + (total === 0 ? 0 : Math.min(1, done / total)))),
      1000,
    );
}
