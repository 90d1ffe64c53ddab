import type { Operation } from '../operation.ts';
import { giveNilReturn, giveNilReturns } from './books/give-nil-return.ts';
import { recordPublicity } from './books/record-publicity.ts';
import { setStanding } from './books/set-standing.ts';
import { checkSite } from './finds/check-site.ts';
import {
  closeFind,
  disposeFind,
  eradicateFind,
  recheckFind,
  withdrawFind,
} from './finds/find-steps.ts';
import { recordFind } from './finds/record-find.ts';
import { recordSites, removeSite } from './finds/record-site.ts';
import { readInformer, sealInformer } from './leads/informers.ts';
import { answerLead, assignLead, checkLead, closeLead } from './leads/lead-steps.ts';
import { recordLead, recordTargets } from './leads/record-lead.ts';
import { checkLot } from './rechecks/check-lot.ts';
import { drawLot } from './rechecks/draw-lot.ts';
import { recordSupervision } from './rechecks/record-supervision.ts';
import { setCampaign } from './set-campaign.ts';
import { overrideLimit } from './signing/override-limit.ts';
import { recordLapses } from './signing/record-lapses.ts';
import { returnBlock } from './signing/return-block.ts';
import { signBlock, signBlocks } from './signing/sign-blocks.ts';

/** Everything that can be done about clearing. */
export const clearingOperations: readonly Operation[] = [
  setCampaign,
  signBlock,
  signBlocks,
  returnBlock,
  overrideLimit,
  recordLapses,
  recordSites,
  removeSite,
  checkSite,
  recordFind,
  eradicateFind,
  disposeFind,
  recheckFind,
  closeFind,
  withdrawFind,
  recordLead,
  recordTargets,
  assignLead,
  checkLead,
  answerLead,
  closeLead,
  sealInformer,
  readInformer,
  drawLot,
  checkLot,
  recordSupervision,
  giveNilReturn,
  giveNilReturns,
  setStanding,
  recordPublicity,
];
