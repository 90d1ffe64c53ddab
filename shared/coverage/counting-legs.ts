import type { Plane } from '../geometry/plane.ts';
import { projectTrack, splitProjected, type TrackLegs } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import type { Track } from '../tracks/records.ts';
import type { Level } from './figures.ts';
import type { TrackInput } from './inputs.ts';

/** What a leg is for. Nothing is swept for transit; undeclared legs count, but not in the pessimistic figure. */
export type LegUse = 'search' | 'transit' | 'undeclared';

/** Error of a fix where the file gives none, open ground. */
const positionErrorMetres = 3;

/** The use of all legs of a track, from its declared purpose. */
export function legUse(track: Pick<Track, 'purpose'>): LegUse {
  if (track.purpose === 'commuting') return 'transit';
  return track.purpose === 'undeclared' ? 'undeclared' : 'search';
}

/** Whether a track of this use is swept at all at a level. */
export function countsAt(use: LegUse, level: Level): boolean {
  if (use === 'transit') return false;
  return use === 'search' || level !== 'pessimistic';
}

/** Half-width to sweep at a level, metres; 0 when the declared one is no usable number. */
export function halfWidthAt(nominalMetres: number, level: Level): number {
  if (!(nominalMetres > 0 && Number.isFinite(nominalMetres))) return 0;
  if (level === 'nominal') return nominalMetres;
  return level === 'pessimistic'
    ? Math.max(nominalMetres - positionErrorMetres, nominalMetres / 2)
    : Math.min(nominalMetres + positionErrorMetres, nominalMetres * 1.5);
}

/**
 * A stored track split into legs, plane metres. Optimistic bridges what is broken by less than twice the limits;
 * `raw` takes every segment as one leg.
 */
export function legsAt(input: TrackInput, plane: Plane, level: Level, isRaw: boolean): TrackLegs {
  const projected = projectTrack(unpackTrack(input.packed), plane);
  if (!isRaw) return splitProjected(projected, input.track.mode, level === 'optimistic' ? 2 : 1);
  const { xy, times, starts } = projected;
  const legs = starts.map((start, index) => ({ start, end: starts[index + 1] ?? times.length }));
  return { xy, times, legs, dropouts: [] };
}
