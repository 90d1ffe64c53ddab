import type { Plane } from '../geometry/plane.ts';
import { declaredUse, limitsOf, sweptHalfWidthOf } from '../tracks/counting.ts';
import type { LegUse } from '../tracks/counting-records.ts';
import { type Leg, projectTrack, splitProjected, type TrackLegs } from '../tracks/legs.ts';
import { unpackTrack } from '../tracks/packing.ts';
import { openErrorMetres } from '../tracks/position-errors.ts';
import { cutByUse, type UsedLeg } from '../tracks/uses/leg-uses.ts';
import type { Level } from './figures.ts';
import type { TrackInput } from './inputs.ts';

/** Use of the legs of a track that nobody has decided about. */
export function declaredUseOf({ track, counting }: TrackInput): LegUse {
  return declaredUse(track.purpose, counting?.secondPurpose ?? null);
}

/** Whether a leg of this use is swept at all at a level. */
export function countsAt(use: LegUse, level: Level): boolean {
  if (use === 'transit' || use === 'standing') return false;
  return use === 'search' || level !== 'pessimistic';
}

/**
 * Half-width to sweep at a level, metres; 0 when the declared one is no usable number. The interval is the position error to
 * either side, but no more than half the half-width: what a searcher sees does not vanish because fixes are 3 m off. Beyond 3 m
 * that bound gives way in proportion, since such a track really may have lain elsewhere.
 */
export function halfWidthAt(
  nominalMetres: number,
  level: Level,
  errorMetres: number = openErrorMetres,
): number {
  if (!(nominalMetres > 0 && Number.isFinite(nominalMetres))) return 0;
  if (level === 'nominal') return nominalMetres;
  const slack = Math.max(1, errorMetres / openErrorMetres);
  return level === 'pessimistic'
    ? Math.max(nominalMetres - errorMetres, nominalMetres / 2 / slack)
    : Math.min(nominalMetres + errorMetres, nominalMetres * (1 + slack / 2));
}

/** Half-width a track sweeps at a level, metres: its own, or that of the drag-net it leads. */
export function radiusAt({ track, counting }: Omit<TrackInput, 'packed'>, level: Level): number {
  const errorMetres = counting?.errorMetres ?? openErrorMetres;
  return halfWidthAt(sweptHalfWidthOf(track, counting), level, errorMetres);
}

/**
 * A stored track split into legs, plane metres. Optimistic bridges what is broken by less than twice the limits;
 * `raw` takes every segment as one leg.
 */
export function legsAt(input: TrackInput, plane: Plane, level: Level, isRaw: boolean): TrackLegs {
  const projected = projectTrack(unpackTrack(input.packed), plane);
  if (!isRaw) {
    const limits = limitsOf(input.track, input.counting);
    return splitProjected(projected, limits, level === 'optimistic' ? 2 : 1);
  }
  const { xy, times, starts } = projected;
  const legs = starts.map((start, index) => ({ start, end: starts[index + 1] ?? times.length }));
  return { xy, times, legs, dropouts: [] };
}

/** Whether anything of a track could count at a level, told without unpacking it. */
export function mayCount(input: TrackInput, level: Level): boolean {
  const spans = input.counting?.spans ?? [];
  return countsAt(declaredUseOf(input), level) || spans.some(({ use }) => countsAt(use, level));
}

/** The legs that count at a level; neighbouring parts that both count stay one leg, so that no fix counts twice. */
export function countingLegs(
  input: TrackInput,
  legs: readonly Leg[],
  level: Level,
): readonly Leg[] {
  const spans = input.counting?.spans ?? [];
  const declared = declaredUseOf(input);
  if (spans.length === 0) return countsAt(declared, level) ? legs : [];
  const counting: UsedLeg[] = [];
  for (const part of cutByUse(legs, spans, declared)) {
    if (!countsAt(part.use, level)) continue;
    const before = counting.at(-1);
    if (before !== undefined && before.end === part.start + 1)
      counting[counting.length - 1] = { ...before, end: part.end };
    else counting.push(part);
  }
  return counting;
}

/** Legs of a track spent standing: time without ground. */
export function standingLegs(input: TrackInput, legs: readonly Leg[]): readonly Leg[] {
  const spans = input.counting?.spans ?? [];
  if (spans.length === 0) return declaredUseOf(input) === 'standing' ? legs : [];
  return cutByUse(legs, spans, declaredUseOf(input)).filter(({ use }) => use === 'standing');
}
