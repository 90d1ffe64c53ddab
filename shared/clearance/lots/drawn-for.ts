import type { Evidence } from '../records/signing-entries.ts';
import type { LotState } from './lot-state.ts';

/** Whether somebody may see what a lot drew, and why not. */
export type DrawnFor = 'shown' | 'no-person' | 'walked';

/**
 * The sample is blind: whoever walked any block of the lot does not see which were drawn, since the rest of a list gives away
 * one's own. Without a named person nobody knows who looks, so nothing is shown either. Once the lot is judged it is open to all.
 */
export function drawnFor(
  { lot, codes, isPassed, isFailed }: LotState,
  evidences: Iterable<Evidence>,
  personId: string | null,
): DrawnFor {
  if (isPassed || isFailed) return 'shown';
  if (personId === null) return 'no-person';
  for (const { blockCode, roundId, walkers } of evidences)
    if (roundId === lot.roundId && codes.has(blockCode) && walkers.includes(personId))
      return 'walked';
  return 'shown';
}
