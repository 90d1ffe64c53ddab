import type { Campaign } from '../records/campaign-entries.ts';

/**
 * The campaign of a ledger; without one, starting values for the year of the day. None of them is an official figure: shares,
 * intervals and the sample's allowed miss are there to be set by the branch.
 */
export function campaignOf(
  rows: { readonly campaigns: ReadonlyMap<string, Campaign> },
  day: string,
): Campaign {
  return rows.campaigns.get('campaign') ?? defaultCampaign(Number(day.slice(0, 4)));
}

export function defaultCampaign(year: number): Campaign {
  return {
    id: 'campaign',
    name: `${year}年春季禁种铲毒踏查`,
    phases: [],
    deadline: `${year}-04-30`,
    keyDates: [{ name: '国际禁毒日', day: `${year}-06-26` }],
    gateLevel: 'nominal',
    requirements: {
      low: { isReachNeeded: true, seenShare: 0, isSiteNeeded: false },
      medium: { isReachNeeded: true, seenShare: 0.3, isSiteNeeded: false },
      high: { isReachNeeded: true, seenShare: 0.8, isSiteNeeded: false },
      residential: { isReachNeeded: false, seenShare: 0, isSiteNeeded: true },
    },
    chain: ['self', 'unit', 'station', 'branch'],
    validDays: 45,
    recheckDays: { from: 10, until: 15 },
    pastSiteMetres: 50,
    leadDays: 7,
    allowedMissShare: 0.05,
    confidence: 0.9,
  };
}
