import type { Plane } from '../geometry/plane.ts';
import type { LegUse } from '../tracks/counting-records.ts';
import { cutByUse, sumSteps } from '../tracks/uses/leg-uses.ts';
import { suggestUses, type UseSuggestion } from '../tracks/uses/suggest-uses.ts';
import { declaredUseOf, legsAt } from './counting-legs.ts';
import type { TrackInput } from './inputs.ts';

/** One line of a track's leg table: steps of one leg, one use and one suggestion. Fixes `from` to `to` are both of it. */
export interface LegLine {
  readonly from: number;
  readonly to: number;
  readonly use: LegUse;
  /** Whether a person decided the use; otherwise it follows from the declared purpose. */
  readonly isDecided: boolean;
  readonly suggested: UseSuggestion['use'] | null;
  readonly kilometresPerHour: number | null;
  readonly straightness: number | null;
  readonly metres: number;
  readonly seconds: number;
  /** ISO instants of the ends, null without times. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
  /** `[longitude, latitude]` of every fix, for drawing. */
  readonly line: readonly (readonly [number, number])[];
}

/**
 * Legs of a track as they count now, cut again where the suggestion changes. Metres and seconds of all lines add up to
 * those of the track's legs, whatever was decided. Legs of one fix are left out.
 */
export function legTable(input: TrackInput, plane: Plane): LegLine[] {
  if (input.view !== undefined) return [];
  const track = legsAt(input, plane, 'nominal', false);
  const spans = input.counting?.spans ?? [];
  const decided = spans.map(({ from, to }) => [from, to] as const);
  const suggestions = suggestUses(track, input.track.mode, {
    leadsDragNet: (input.counting?.dragNet ?? null) !== null,
    isPatrol: [input.track.purpose, input.counting?.secondPurpose].includes('patrol'),
  });
  const parts = cutByUse(track.legs, spans, declaredUseOf(input)).filter(
    (part) => part.end - part.start > 1,
  );
  const lines: LegLine[] = [];
  let next = 0;
  for (const part of parts) {
    const last = part.end - 1;
    while (next < suggestions.length && suggestions[next]!.to <= part.start) next++;
    let at = part.start;
    for (let i = next; at < last; i++) {
      const suggestion = suggestions[i];
      const isHere = suggestion !== undefined && suggestion.from < last;
      const to = !isHere
        ? last
        : suggestion.from > at
          ? suggestion.from
          : Math.min(last, suggestion.to);
      const isOf = isHere && suggestion.from <= at;
      lines.push({
        from: at,
        to,
        use: part.use,
        isDecided: decided.some(([from, end]) => from <= at && to <= end),
        suggested: isOf ? suggestion.use : null,
        kilometresPerHour: isOf ? suggestion.kilometresPerHour : null,
        straightness: isOf ? suggestion.straightness : null,
        ...sumSteps(track, { start: at, end: to + 1 }),
        fromTime: instant(track.times[at]!),
        toTime: instant(track.times[to]!),
        line: Array.from({ length: to - at + 1 }, (_none, k) =>
          plane.toPosition(track.xy[2 * (at + k)]!, track.xy[2 * (at + k) + 1]!),
        ),
      });
      at = to;
      if (isHere && !isOf) i--;
    }
  }
  return lines;
}

function instant(milliseconds: number): string | null {
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : null;
}
