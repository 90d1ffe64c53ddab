import type { Pause } from './figures.ts';
import type { GroundInput, TrackInput } from './inputs.ts';
import { createSeason } from './season.ts';

/** One side of a trial: ground seen of what can be planted, square metres. */
export interface TrialFigures {
  readonly seenSquareMetres: number;
  readonly plantableSquareMetres: number;
}

/** What other half-widths would do to the tracks of a round. */
export interface WidthTrial {
  readonly tracks: number;
  /** Tracks whose half-width would change. */
  readonly changed: number;
  readonly before: TrialFigures;
  readonly after: TrialFigures;
}

/**
 * Sweeps tracks twice beside the season, as they are and with other half-widths (metres, by track id), and gives both. The
 * season and the ledger are left alone.
 */
export async function tryHalfWidths(
  ground: GroundInput,
  inputs: readonly TrackInput[],
  halfWidths: ReadonlyMap<string, number>,
  pause: Pause,
): Promise<WidthTrial | 'cancelled'> {
  const season = createSeason(ground);
  const figures = (): TrialFigures => {
    const { seenSquareMetres, maskSquareMetres, excludedSquareMetres } = season.figures();
    return { seenSquareMetres, plantableSquareMetres: maskSquareMetres - excludedSquareMetres };
  };
  const changed = inputs.flatMap((input) => {
    const sweepHalfWidthMetres = halfWidths.get(input.track.id);
    return sweepHalfWidthMetres === undefined ||
      sweepHalfWidthMetres === input.track.sweepHalfWidthMetres
      ? []
      : [{ ...input, track: { ...input.track, sweepHalfWidthMetres } }];
  });
  const total = inputs.length + changed.length;
  const first = await season.changeTracks(inputs, [], (done) => pause(done, total));
  if (first === 'cancelled') return first;
  const before = figures();
  const second = await season.changeTracks(changed, [], (done) =>
    pause(inputs.length + Math.min(done, changed.length), total),
  );
  if (second === 'cancelled') return second;
  return { tracks: inputs.length, changed: changed.length, before, after: figures() };
}
