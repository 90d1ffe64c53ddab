import type { ClearanceTables } from '../../clearance/records/clearance-rows.ts';
import type { EntryRule } from './entry-rules.ts';
import { type Places, stationOfBlock } from './places.ts';

const planner = ['planner'] as const;
const walkers = ['planner', 'duty-officer'] as const;
const heads = ['planner', 'leadership'] as const;
const signers = ['planner', 'duty-officer', 'leadership'] as const;

const ofBlock = ({ blockCode }: { readonly blockCode: string | null }, places: Places) =>
  blockCode === null ? [null] : [stationOfBlock(places, blockCode)];

/** A step is where its find is. */
const ofFind = ({ findId }: { readonly findId: string }, places: Places) => {
  const find = places.state.finds.get(findId);
  return find === undefined ? [null] : ofBlock(find, places);
};

const ofSite = ({ siteId }: { readonly siteId: string }, places: Places) => {
  const site = places.state.sites.get(siteId);
  return site === undefined ? [null] : ofBlock(site, places);
};

/** Who may write about clearing. Names given and draws made stay; whoever signs gives the password again. */
export const clearanceRules: {
  readonly [Table in keyof ClearanceTables]: EntryRule<ClearanceTables[Table]>;
} = {
  campaigns: { roles: planner },
  evidences: { roles: signers, stations: ofBlock, removal: 'nobody' },
  signatures: { roles: signers, stations: ofBlock, removal: 'nobody', isSignature: true },
  signingReturns: { roles: signers, stations: ofBlock, removal: 'nobody' },
  overrides: { roles: ['leadership'], removal: 'nobody', isSignature: true },
  lapses: { roles: signers, stations: ofBlock, removal: 'nobody' },
  sites: { roles: walkers, stations: ofBlock },
  siteChecks: { roles: walkers, stations: ofSite },
  finds: { roles: walkers, stations: ofBlock, removal: 'nobody' },
  findSteps: { roles: signers, stations: ofFind, removal: 'nobody' },
  leads: { roles: walkers, stations: 'any' },
  informers: { roles: heads, removal: 'nobody' },
  informerReadings: { roles: heads, removal: 'nobody' },
  lots: { roles: heads, removal: 'nobody' },
  lotChecks: { roles: signers, stations: ofBlock, removal: 'nobody' },
  supervisions: { roles: heads },
  nilReturns: { roles: walkers, stations: 'any', removal: 'nobody' },
  standings: { roles: planner },
  publicity: { roles: walkers, stations: 'any' },
};
