import type { StageWindow } from '../../tracks/growth-stage.ts';
import type { Campaign } from '../records/campaign-entries.ts';
import type { BlockFacts } from './block-facts.ts';
import type { ClearanceState } from './block-states.ts';
import { deriveState } from './derive-state.ts';

/** Blocks that go from one state to another when a campaign is set otherwise. */
export interface StateMove {
  readonly from: ClearanceState;
  readonly to: ClearanceState;
  readonly codes: readonly string[];
}

/** The facts of a block as they would be under other settings; walks, signatures and frozen evidence stay what they are. */
export function underCampaign(
  facts: BlockFacts,
  campaign: Campaign,
  calendar: readonly StageWindow[],
): BlockFacts {
  const { risk } = facts;
  const requirement = { ...campaign.requirements[risk], risk, gateLevel: campaign.gateLevel };
  return { ...facts, campaign, calendar, inputs: { ...facts.inputs, requirement } };
}

/**
 * What other settings would do to the states of blocks, most blocks first. A signed block whose requirement changes goes to
 * 需复核: its signatures stay in the ledger with the requirement they were given under, and a new chain begins.
 */
export function campaignEffect(
  blocks: Iterable<BlockFacts>,
  campaign: Campaign,
  calendar: readonly StageWindow[],
): StateMove[] {
  const moves = new Map<string, { from: ClearanceState; to: ClearanceState; codes: string[] }>();
  for (const facts of blocks) {
    const from = deriveState(facts).state;
    const to = deriveState(underCampaign(facts, campaign, calendar)).state;
    if (from === to) continue;
    const known = moves.get(`${from} ${to}`);
    if (known === undefined) moves.set(`${from} ${to}`, { from, to, codes: [facts.code] });
    else known.codes.push(facts.code);
  }
  return [...moves.values()].sort((a, b) => b.codes.length - a.codes.length);
}
