import type { SeenSince } from '../../coverage/figures.ts';
import type { EvidenceInputs } from '../records/signing-entries.ts';

/** What a walk's date is worked out from; areas in square metres. */
export interface DatedWalk {
  /** Latest day first; null where it was not worked out. */
  readonly since: readonly SeenSince[] | null;
  /** Day of the last fix inside, which stands in where nothing better is known. */
  readonly lastDay: string | null;
  readonly freeSquareMetres: number;
  readonly seen: { readonly pessimistic: number | null; readonly nominal: number };
}

/**
 * 踏查日 of a block: the latest day such that the walks of that day and later come by themselves to what is asked, reached and
 * the share seen. So a few metres walked later do not make an old walk young, and one that covers the ground again does. Where
 * less was walked than is asked (a leader's override), all of what there is must have been walked again. Where nothing of this
 * is asked, it is the last day. Walks without a day count with the first one that has one; null where none has.
 */
export function walkDateOf(
  { since, lastDay, freeSquareMetres, seen }: DatedWalk,
  { isReachNeeded, seenShare, gateLevel }: EvidenceInputs['requirement'],
): string | null {
  const whole = since?.at(-1);
  if (since === null || whole === undefined) return lastDay;
  const gated = gateLevel === 'pessimistic' ? (seen.pessimistic ?? 0) : seen.nominal;
  // The pessimistic figure is not known by day; it is taken to fall in the proportion of the nominal one.
  const part = gated > 0 ? Math.min(1, (seenShare * freeSquareMetres) / gated) : 1;
  const needed = seenShare === 0 ? 0 : whole.seenSquareMetres * part;
  const isReachAsked = isReachNeeded && whole.isReached;
  if (needed === 0 && !isReachAsked) return lastDay;
  const isEnough = ({ isReached, seenSquareMetres }: SeenSince) =>
    seenSquareMetres >= needed && (isReached || !isReachAsked);
  const enough = since.find(isEnough) ?? whole;
  return enough.day ?? since.findLast(({ day }) => day !== null)?.day ?? null;
}
