import type { ProblemCode } from '../../problems/problem-text.ts';
import type { Override } from '../records/signing-entries.ts';
import type { BlockFacts } from './block-facts.ts';
import { expiryOf } from './expiry.ts';

/** One condition of a sign-off. An unmet one refuses by its code, whose sentence takes the data. */
export interface Gate {
  readonly code: ProblemCode;
  readonly isMet: boolean;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Share of plantable ground seen that the campaign's gate goes by; a block without such ground is seen. */
export function gatedShare(facts: Pick<BlockFacts, 'walk' | 'campaign'>): number | null {
  const { seen, freeSquareMetres } = facts.walk;
  const square = facts.campaign.gateLevel === 'pessimistic' ? seen.pessimistic : seen.nominal;
  if (square === null) return null;
  return freeSquareMetres === 0 ? 1 : square / freeSquareMetres;
}

/** Whether the pessimistic value lies below the limit; false where it was not computed. */
export function isPessimisticBelow(facts: Pick<BlockFacts, 'walk' | 'campaign' | 'risk'>): boolean {
  const { seen, freeSquareMetres } = facts.walk;
  if (seen.pessimistic === null || freeSquareMetres === 0) return false;
  return seen.pessimistic / freeSquareMetres < facts.campaign.requirements[facts.risk].seenShare;
}

/** The override that lets this block pass below its limit: given in this round, with the very gaps there are now. */
export function validOverride(facts: BlockFacts): Override | null {
  const { gapsHash } = facts.walk;
  if (gapsHash === null) return null;
  return facts.overrides.findLast((override) => override.gapsHash === gapsHash) ?? null;
}

/** Percent with one decimal, and 100 only when it is all of it. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000);
  return ((share < 1 && tenths >= 1000 ? 999 : tenths) / 10).toFixed(1);
}

/** Conditions of the ground and its people, which must hold at every signature and as long as the block is cleared. */
export function standingGates(facts: BlockFacts, override = validOverride(facts)): Gate[] {
  const requirement = facts.campaign.requirements[facts.risk];
  const { code: block, sites, walk, openFinds, openLeads } = facts;
  const share = gatedShare(facts);
  const walkedOn = walk.walkedOn ?? facts.day;
  const expiry = expiryOf(walkedOn, facts.campaign.validDays, facts.calendar);
  const gate = (code: ProblemCode, isMet: boolean, data: Gate['data'] = {}): Gate => ({
    code,
    isMet,
    data: { block, ...data },
  });
  return [
    gate('gate-not-reached', walk.isReached || !requirement.isReachNeeded),
    gate(
      'gate-seen-below',
      requirement.seenShare === 0 ||
        override !== null ||
        (share !== null && share >= requirement.seenShare),
      {
        seen: share === null ? '—' : percentText(share),
        limit: percentText(requirement.seenShare),
      },
    ),
    gate(
      'gate-sites-open',
      sites.done === sites.total && (sites.total > 0 || !requirement.isSiteNeeded),
      { done: sites.done, total: sites.total },
    ),
    gate('gate-find-open', openFinds.length === 0, { count: openFinds.length }),
    gate('gate-lead-open', openLeads === 0, { count: openLeads }),
    gate('gate-unowned', facts.owner.unitId !== null && facts.owner.personId !== null),
    gate('gate-letter-missing', facts.letter !== 'missing'),
    gate('gate-stage-moved', facts.day < expiry.on, { walkedOn, on: expiry.on }),
    gate('gate-walker-nameless', facts.namelessTracks === 0, { count: facts.namelessTracks }),
  ];
}
