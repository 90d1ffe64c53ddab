import type { Campaign } from './campaign-entries.ts';
import type { Find, FindStep } from './find-entries.ts';
import type { Informer, InformerReading, Lead } from './lead-entries.ts';
import type { NilReturn, Publicity, Standing } from './publicity-entries.ts';
import type { Lot, LotCheck, Supervision } from './recheck-entries.ts';
import type { Evidence, Lapse, Override, Signature, SigningReturn } from './signing-entries.ts';
import type { Site, SiteCheck } from './site-entries.ts';

/** Tables about clearing, by name. */
export interface ClearanceTables {
  readonly campaigns: Campaign;
  readonly evidences: Evidence;
  readonly signatures: Signature;
  readonly signingReturns: SigningReturn;
  readonly overrides: Override;
  readonly lapses: Lapse;
  readonly sites: Site;
  readonly siteChecks: SiteCheck;
  readonly finds: Find;
  readonly findSteps: FindStep;
  readonly leads: Lead;
  readonly informers: Informer;
  readonly informerReadings: InformerReading;
  readonly lots: Lot;
  readonly lotChecks: LotCheck;
  readonly supervisions: Supervision;
  readonly nilReturns: NilReturn;
  readonly standings: Standing;
  readonly publicity: Publicity;
}
