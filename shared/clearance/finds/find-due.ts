import { addDays } from '../../ledger/beijing-day.ts';
import type { Campaign } from '../records/campaign-entries.ts';
import type { FindStory } from './find-state.ts';

/** When the next step of a find is due, ISO days; null where no day is set for it. */
export interface FindDue {
  /** First day on which it makes sense: a re-check too soon after an eradication sees nothing. */
  readonly from: string | null;
  /** Last day for it. */
  readonly until: string | null;
}

/**
 * Plants must be gone by the campaign's last day; an eradicated place must be seen again within the campaign's interval, counted
 * from the last eradication.
 */
export function findDue(
  { steps, state }: Pick<FindStory, 'steps' | 'state'>,
  { deadline, recheckDays }: Pick<Campaign, 'deadline' | 'recheckDays'>,
): FindDue {
  if (state === 'found') return { from: null, until: deadline };
  if (state !== 'eradicated' && state !== 'disposed') return { from: null, until: null };
  const eradicated = steps.findLast(({ step }) => step === 'eradicated');
  if (eradicated === undefined) return { from: null, until: null };
  return {
    from: addDays(eradicated.on, recheckDays.from),
    until: addDays(eradicated.on, recheckDays.until),
  };
}

/** 逾期: the last day for the next step is behind. */
export function isFindOverdue({ until }: FindDue, day: string): boolean {
  return until !== null && until < day;
}
