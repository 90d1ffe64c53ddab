import { type BlockCertificate, makeCertificate } from '../../clearance/evidence/certificate.ts';
import { boardGroupOf } from '../../clearance/states/board-group.ts';
import { campaignOf } from '../../clearance/states/campaign-of.ts';
import { deriveState } from '../../clearance/states/derive-state.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import type { PrintedState } from '../../report/drawing/block-looks.ts';
import type { ReportMeasure } from '../../report/model/measure-report.ts';
import { readFacts, walkOf } from '../clear/block-facts.ts';
import type { State } from '../rows.ts';

/** Tables whose records say that clearing has begun, and on which every block's state rests. */
const clearingTables = [
  'signatures',
  'signingReturns',
  'overrides',
  'finds',
  'findSteps',
  'sites',
  'siteChecks',
] as const satisfies readonly (keyof State)[];

/** Where the clearing of all blocks stands on a day. */
export interface ClearingStates {
  /** State of every block by its code, in the groups of the clearing board; null while nothing of clearing is recorded. */
  readonly clearing: ReadonlyMap<string, PrintedState> | null;
  /** Certificates of the blocks that are cleared, in the order of the blocks. */
  readonly certificates: readonly BlockCertificate[];
}

/** Works out the state of every block's clearing on a day from the rows known then. */
export function clearingStates(
  state: State,
  blocks: readonly BlockShape[],
  measure: ReportMeasure,
  roundId: string,
  day: string,
): ClearingStates {
  if (clearingTables.every((table) => state[table].size === 0))
    return { clearing: null, certificates: [] };
  const reader = readFacts(state, roundId, day);
  const deadline = state.rounds.get(roundId)?.deadline ?? campaignOf(state, day).deadline;
  const clearing = new Map<string, PrintedState>();
  const certificates: BlockCertificate[] = [];
  for (const [number, block] of blocks.entries()) {
    const { code } = block;
    const figures = measure.now.blocks[number]!;
    const interval = measure.intervals.get(code) ?? null;
    const walk = walkOf(figures, interval, measure.gaps.get(code) ?? null);
    const trackIds = measure.visits.get(code) ?? [];
    const facts = reader.factsOf(block, { walk, trackIds });
    const derived = deriveState(facts);
    const group = boardGroupOf(derived.state, day, deadline);
    clearing.set(code, group);
    if (group !== 'cleared') continue;
    const { signatures } = derived.chain;
    const seen = { optimistic: interval?.optimistic ?? null, ...walk.seen };
    const { sites } = facts.inputs;
    const now = { ...walk, ...figures, seen, sites };
    certificates.push(makeCertificate(code, signatures, state, now, facts.openFinds.length));
  }
  return { clearing, certificates };
}

/** Ids of the records the states rest on. */
export function clearingSubjects(state: State): string[] {
  return clearingTables.flatMap((table) => [...state[table].keys()]);
}
