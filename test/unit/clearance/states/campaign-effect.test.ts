import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../../shared/clearance/records/campaign-entries.ts';
import {
  campaignEffect,
  underCampaign,
} from '../../../../shared/clearance/states/campaign-effect.ts';
import { defaultCampaign } from '../../../../shared/clearance/states/campaign-of.ts';
import { deriveState } from '../../../../shared/clearance/states/derive-state.ts';
import { phaseOn } from '../../../../shared/clearance/states/schedule.ts';
import { defaultStageCalendar } from '../../../../shared/tracks/growth-stage.ts';
import { readyFacts, signedFacts } from '../../../builders/block-facts.ts';

const campaign = defaultCampaign(2027);
const withShare = (seenShare: number): Campaign => ({
  ...campaign,
  requirements: { ...campaign.requirements, high: { ...campaign.requirements.high, seenShare } },
});
const effectOf = (facts: Parameters<typeof campaignEffect>[0], changed: Campaign) =>
  campaignEffect(facts, changed, defaultStageCalendar);

describe('what a change of the campaign does', () => {
  it('is nothing where nothing changes', () => {
    expect(effectOf([readyFacts, signedFacts(4)], campaign)).toEqual([]);
  });

  it('sends signed blocks of a changed requirement to review and keeps what was signed', () => {
    const signed = signedFacts(4);
    expect(deriveState(signed).state).toBe('cleared');
    expect(effectOf([signed], withShare(0.7))).toEqual([
      { from: 'cleared', to: 'review', codes: [signed.code] },
    ]);
    const after = underCampaign(signed, withShare(0.7), defaultStageCalendar);
    expect(after.signatures).toBe(signed.signatures);
    expect(after.evidences).toBe(signed.evidences);
  });

  it('leaves blocks of other risk classes alone', () => {
    const changed = {
      ...campaign,
      requirements: {
        ...campaign.requirements,
        low: { ...campaign.requirements.low, seenShare: 0.5 },
      },
    };
    expect(effectOf([signedFacts(4), readyFacts], changed)).toEqual([]);
  });

  it('counts the moves of unsigned blocks, most first', () => {
    const other = { ...readyFacts, code: 'A02' };
    expect(effectOf([signedFacts(4), readyFacts, other], withShare(0.95))).toEqual([
      { from: 'awaiting-self', to: 'walking', codes: ['A01', 'A02'] },
      { from: 'cleared', to: 'review', codes: ['A01'] },
    ]);
  });
});

describe('the schedule', () => {
  const dated = {
    ...campaign,
    phases: [
      { name: '动员', from: '2027-03-01', until: '2027-03-20' },
      { name: '踏查', from: '2027-03-20', until: '2027-04-30' },
    ],
  };
  it('gives the phase that began last, and the next date with its days', () => {
    expect(phaseOn(dated, '2027-03-20').phase?.name).toBe('踏查');
    expect(phaseOn(dated, '2027-02-28').phase).toBeNull();
    expect(phaseOn(dated, '2027-06-25').next).toMatchObject({ day: '2027-06-26', days: 1 });
    expect(phaseOn(dated, '2027-06-26').next?.days).toBe(0);
    expect(phaseOn(dated, '2027-06-27').next).toBeNull();
  });
});
