import { radiusAt } from '../../coverage/counting-legs.ts';
import type { BlockGaps, BlockInterval, Pause, SeasonFigures } from '../../coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../coverage/inputs.ts';
import { createSeason } from '../../coverage/season.ts';
import type { Season } from '../../coverage/season-contract.ts';
import { addDays, beijingDayOf } from '../../ledger/beijing-day.ts';
import type { Track } from '../../tracks/records.ts';
import type { EntryIndex } from './entry-index.ts';
import type { ReportParameters } from './parameters.ts';

/** How far the walking had come at the end of a day. Area in square metres. */
export interface TrendPoint {
  readonly day: string;
  readonly reached: number;
  readonly seenSquareMetres: number;
}

/** What the engine says of a round as of the report's day, and as of the day before its period. */
export interface ReportMeasure {
  /** Tracks and camera views that count. */
  readonly tracks: readonly Track[];
  /** How far each of them can be taken to see at the most, metres, by id. */
  readonly reachMetres: ReadonlyMap<string, number>;
  /** Tracks as effort counts them: a drag-net by its people, its members' own tracks and camera views left out. */
  readonly outings: readonly Track[];
  readonly now: SeasonFigures;
  readonly intervals: ReadonlyMap<string, BlockInterval>;
  readonly gaps: ReadonlyMap<string, BlockGaps>;
  readonly before: SeasonFigures;
  /** Ids of the tracks walked within the period. */
  readonly inPeriod: ReadonlySet<string>;
  /** Ids of the tracks that entered each block, by its code. */
  readonly visits: ReadonlyMap<string, readonly string[]>;
  /** One point for every day something was walked, in order. */
  readonly trend: readonly TrendPoint[];
}

/** Day a track was walked; where its file has no times, the day it was recorded. */
export function dayOfTrack(track: Track, index: EntryIndex): string | null {
  const walked = track.firstTime ?? track.lastTime;
  return beijingDayOf(walked ?? index.firstClock(track.id) ?? '');
}

/**
 * Runs the engine over the tracks of a round day by day up to the report's day, then works out intervals and gaps. All of it
 * by what the ledger knows as of the report's day, so that a disc that came late moves both sides of a comparison alike.
 */
export async function measureReport(
  ground: GroundInput,
  tracks: readonly TrackInput[],
  parameters: ReportParameters,
  index: EntryIndex,
  pause: Pause = async () => 'go',
): Promise<ReportMeasure | 'cancelled'> {
  const dayOf = (input: TrackInput) => dayOfTrack(input.track, index) ?? '';
  const counting = tracks.filter(
    (input) => input.track.roundId === parameters.roundId && dayOf(input) <= parameters.asOf,
  );
  const limit = addDays(parameters.from, -1);
  const season = createSeason(ground);
  const codes = ground.blocks.blocks.map((block) => block.code);
  const visits = new Map<string, string[]>();
  const walked = await walkByDay(season, counting, dayOf, limit, part(pause, 0));
  if (walked === 'cancelled') return walked;
  for (const { track, codes: entered } of season.visits())
    for (const code of entered) visits.set(code, [...(visits.get(code) ?? []), track.id]);
  const intervals = await season.intervals(codes, part(pause, 1));
  if (intervals === 'cancelled') return intervals;
  const gaps = await season.gaps(codes, part(pause, 2));
  if (gaps === 'cancelled') return gaps;
  const inPeriod = counting.filter((input) => dayOf(input) > limit).map(({ track }) => track.id);
  return {
    ...walked,
    tracks: counting.map(({ track }) => track),
    reachMetres: new Map(counting.map((input) => [input.track.id, radiusAt(input, 'optimistic')])),
    outings: counting.flatMap(outingOf),
    visits,
    intervals,
    gaps,
    inPeriod: new Set(inPeriod),
  };
}

function outingOf({ track, counting, view }: TrackInput): Track[] {
  if (view !== undefined || counting?.isMember) return [];
  const people = counting?.dragNet?.people;
  return [people === undefined ? track : { ...track, people: Math.max(people, track.people) }];
}

/** Id of the record a track or view stands for: a camera's view goes by its post. */
export function subjectOf(track: Track): string {
  return track.id.replace(/^view /, '');
}

async function walkByDay(
  season: Season,
  counting: readonly TrackInput[],
  dayOf: (input: TrackInput) => string,
  limit: string,
  pause: Pause,
): Promise<Pick<ReportMeasure, 'now' | 'before' | 'trend'> | 'cancelled'> {
  const byDay = new Map<string, TrackInput[]>();
  for (const input of counting)
    byDay.set(dayOf(input), [...(byDay.get(dayOf(input)) ?? []), input]);
  let before = season.figures();
  const trend: TrendPoint[] = [];
  for (const [done, day] of [...byDay.keys()].sort().entries()) {
    if ((await pause(done, byDay.size)) === 'cancel') return 'cancelled';
    const figures = await season.changeTracks(byDay.get(day)!, []);
    if (figures === 'cancelled') return figures;
    if (day <= limit) before = figures;
    const { blocksReached: reached, seenSquareMetres } = figures;
    if (day !== '') trend.push({ day, reached, seenSquareMetres });
  }
  return { now: season.figures(), before, trend };
}

/** Three of measuring; what follows, the clearing of every day and the model, takes about as long as one of them. */
const parts = 4;

/** Progress of one part of the work as progress of the whole, in thousandths. */
function part(pause: Pause, number: number): Pause {
  return (done, total) =>
    pause(
      Math.round((1000 / parts) * (number + (total === 0 ? 0 : Math.min(1, done / total)))),
      1000,
    );
}
