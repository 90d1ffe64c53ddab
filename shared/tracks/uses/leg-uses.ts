import type { LegUse, LegUseSpan } from '../counting-records.ts';
import type { Leg, TrackLegs } from '../legs.ts';

/** A part of a leg put to one use; neighbouring parts share a fix. */
export interface UsedLeg extends Leg {
  readonly use: LegUse;
}

/**
 * Legs cut where their use changes. Every step of every leg falls into exactly one part, so that metres and seconds stay
 * what they were however the legs are used. Legs of one fix keep the declared use.
 */
export function cutByUse(
  legs: readonly Leg[],
  spans: readonly LegUseSpan[],
  declared: LegUse,
): UsedLeg[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  const parts: UsedLeg[] = [];
  let next = 0;
  for (const leg of legs) {
    const last = leg.end - 1;
    if (last === leg.start) {
      parts.push({ ...leg, use: declared });
      continue;
    }
    while (next < ordered.length && ordered[next]!.to <= leg.start) next++;
    let at = leg.start;
    for (let i = next; at < last && i < ordered.length && ordered[i]!.from < last; i++) {
      const span = ordered[i]!;
      const from = Math.max(at, span.from);
      const to = Math.min(last, span.to);
      if (to <= from) continue;
      addPart(parts, leg.start, at, from, declared);
      addPart(parts, leg.start, from, to, span.use);
      at = to;
    }
    addPart(parts, leg.start, at, last, declared);
  }
  return parts;
}

/** Adds the steps `from` to `to`, joined to the part before when it is of the same leg and use. */
function addPart(parts: UsedLeg[], legStart: number, from: number, to: number, use: LegUse): void {
  if (to <= from) return;
  const before = parts.at(-1);
  if (before !== undefined && before.use === use && before.start >= legStart)
    if (before.end === from + 1) {
      parts[parts.length - 1] = { start: before.start, end: to + 1, use };
      return;
    }
  parts.push({ start: from, end: to + 1, use });
}

/** Spans with `added` laid over them, in order, without overlaps, neighbours of one use joined. */
export function overlaySpans(
  known: readonly LegUseSpan[],
  added: readonly LegUseSpan[],
): LegUseSpan[] {
  let spans = [...known];
  for (const span of added) {
    spans = spans.flatMap((old) => {
      if (old.to <= span.from || old.from >= span.to) return [old];
      const left = old.from < span.from ? [{ ...old, to: span.from }] : [];
      const right = old.to > span.to ? [{ ...old, from: span.to }] : [];
      return [...left, ...right];
    });
    spans.push(span);
  }
  const joined: LegUseSpan[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    if (before !== undefined && before.to === span.from && before.use === span.use)
      joined[joined.length - 1] = { ...before, to: span.to };
    else joined.push(span);
  }
  return joined;
}

/** Metres and seconds of one part. Steps without usable times have metres only. */
export function sumSteps(
  track: TrackLegs,
  { start, end }: Leg,
): { metres: number; seconds: number } {
  let metres = 0;
  let seconds = 0;
  for (let fix = start + 1; fix < end; fix++) {
    const x = track.xy[2 * fix]! - track.xy[2 * fix - 2]!;
    const y = track.xy[2 * fix + 1]! - track.xy[2 * fix - 1]!;
    metres += Math.sqrt(x * x + y * y);
    const elapsed = (track.times[fix]! - track.times[fix - 1]!) / 1000;
    if (elapsed > 0) seconds += elapsed;
  }
  return { metres, seconds };
}
