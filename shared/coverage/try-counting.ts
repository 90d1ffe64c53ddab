import type { TrackCounting } from '../tracks/counting.ts';
import { undecided } from '../tracks/counting.ts';
import type { Pause, SeenInterval } from './figures.ts';
import type { GroundInput, TrackInput } from './inputs.ts';
import { createSeason } from './season.ts';
import type { Season } from './season-contract.ts';

/** How one track would count otherwise; what is left out stays as it is. */
export interface CountingChange {
  readonly sweepHalfWidthMetres?: number;
  readonly limits?: TrackCounting['limits'];
  readonly errorMetres?: number | null;
}

/** One side of a trial: ground seen of what can be planted, square metres, and blocks reached. */
export interface TrialFigures {
  readonly seen: SeenInterval;
  readonly plantableSquareMetres: number;
  readonly blocksReached: number;
}

/** What counting otherwise would do to the tracks of a round. */
export interface CountingTrial {
  readonly tracks: number;
  /** Tracks that would count otherwise. */
  readonly changed: number;
  readonly before: TrialFigures;
  readonly after: TrialFigures;
}

/** Blocks whose interval is drawn at once: both levels of their tiles are held in memory. */
const blocksAtOnce = 100;

/**
 * Counts tracks twice beside the season, as they are and with changes (by track id), and gives both. The season and the ledger
 * are left alone.
 */
export async function tryCounting(
  ground: GroundInput,
  inputs: readonly TrackInput[],
  changes: ReadonlyMap<string, CountingChange>,
  pause: Pause,
): Promise<CountingTrial | 'cancelled'> {
  const season = createSeason(ground);
  const changed = inputs.flatMap((input) => {
    const after = changedInput(input, changes.get(input.track.id));
    return after === null ? [] : [after];
  });
  const chunks = Math.ceil(ground.blocks.blocks.length / blocksAtOnce);
  const total = inputs.length + changed.length + 2 * chunks;
  let from = 0;
  const part = (size: number): Pause => {
    const start = from;
    from += size;
    return (done) => pause(start + Math.min(done, size), total);
  };
  const first = await season.changeTracks(inputs, [], part(inputs.length));
  if (first === 'cancelled') return first;
  const before = await figuresOf(season, ground, part(chunks));
  if (before === 'cancelled') return before;
  const second = await season.changeTracks(changed, [], part(changed.length));
  if (second === 'cancelled') return second;
  const after = await figuresOf(season, ground, part(chunks));
  if (after === 'cancelled') return after;
  return { tracks: inputs.length, changed: changed.length, before, after };
}

/** The track as it would count, null when nothing of it would change. */
function changedInput(input: TrackInput, change: CountingChange | undefined): TrackInput | null {
  if (change === undefined) return null;
  const { sweepHalfWidthMetres = input.track.sweepHalfWidthMetres, ...decided } = change;
  const before = input.counting ?? undecided;
  const counting = { ...before, ...decided };
  const isSame =
    sweepHalfWidthMetres === input.track.sweepHalfWidthMetres &&
    JSON.stringify(counting) === JSON.stringify(before);
  return isSame ? null : { ...input, track: { ...input.track, sweepHalfWidthMetres }, counting };
}

async function figuresOf(
  season: Season,
  ground: GroundInput,
  pause: Pause,
): Promise<TrialFigures | 'cancelled'> {
  const codes = ground.blocks.blocks.map(({ code }) => code);
  const sum = { pessimistic: 0, nominal: 0, optimistic: 0 };
  for (let start = 0; start < codes.length; start += blocksAtOnce) {
    const done = start / blocksAtOnce;
    const found = await season.intervals(codes.slice(start, start + blocksAtOnce), () =>
      pause(done, done),
    );
    if (found === 'cancelled') return found;
    for (const { pessimistic, nominal, optimistic } of found.values()) {
      sum.pessimistic += pessimistic;
      sum.nominal += nominal;
      sum.optimistic += optimistic;
    }
  }
  const { maskSquareMetres, excludedSquareMetres, blocksReached } = season.figures();
  const plantableSquareMetres = maskSquareMetres - excludedSquareMetres;
  return { seen: sum, plantableSquareMetres, blocksReached };
}
