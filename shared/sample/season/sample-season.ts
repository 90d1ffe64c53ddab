import { campaignActs } from './campaign-acts.ts';
import { caseActs } from './case-acts.ts';
import { actMilliseconds, type SampleAct } from './sample-act.ts';
import { signingActs } from './signing-acts.ts';

/** What the sample's people did up to the day it is read at, besides walking, in the order they did it. */
export const sampleSeason: readonly SampleAct[] = [
  ...campaignActs,
  ...caseActs,
  ...signingActs,
].sort((a, b) => actMilliseconds(a.at) - actMilliseconds(b.at));
