import {
  type Campaign,
  campaignSchema,
  signingLevels,
} from '../../clearance/records/campaign-entries.ts';
import { campaignOf } from '../../clearance/states/campaign-of.ts';
import { beijingDay } from '../../ledger/beijing-day.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { growthStageInput } from '../counting/set-growth-stage.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** Sets the campaign: days, requirements, chain of signatures, windows of growth stages. Fields left out keep their value. */
export const setCampaign = defineOperation({
  name: 'set-campaign',
  roles: ['planner'],
  input: campaignSchema
    .omit({ id: true })
    .partial()
    .extend({ stages: z.array(growthStageInput).max(5).optional() }),
  perform({ stages = [], ...input }, state, context) {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    if (given.length === 0 && stages.length === 0) return refuse('nothing-to-change');
    const before = campaignOf(state, beijingDay(context.nowMilliseconds));
    const campaign: Campaign = { ...before, ...Object.fromEntries(given) };
    const places = campaign.chain.map((level) => signingLevels.indexOf(level));
    if (places.some((place, index) => index > 0 && place <= places[index - 1]!))
      return refuse('chain-unordered');
    for (const { from, until } of campaign.phases)
      if (until < from) return refuse('days-reversed', { from, until });
    const { from, until } = campaign.recheckDays;
    if (until < from) return refuse('days-reversed', { from, until });
    const drafts = stages.map(({ stage, ...window }) =>
      draftPut('growthStages', { id: stage, ...window }),
    );
    if (given.length > 0) drafts.unshift(draftPut('campaigns', campaign));
    return record(drafts, { id: campaign.id });
  },
});
