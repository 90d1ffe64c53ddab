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

/** State of every block's clearing on a day, in the groups of the clearing board; null while nothing of it is recorded. */
export function clearingStates(
  state: State,
  blocks: readonly BlockShape[],
  measure: ReportMeasure,
  roundId: string,
  day: string,
): ReadonlyMap<string, PrintedState> | null {
  if (clearingTables.every((table) => state[table].size === 0)) return null;
  const reader = readFacts(state, roundId, day);
  const deadline = state.rounds.get(roundId)?.deadline ?? campaignOf(state, day).deadline;
  return new Map(
    blocks.map((block, number) => {
      const { code } = block;
      const interval = measure.intervals.get(code) ?? null;
      const walk = walkOf(measure.now.blocks[number]!, interval, measure.gaps.get(code) ?? null);
      const trackIds = measure.visits.get(code) ?? [];
      const derived = deriveState(reader.factsOf(block, { walk, trackIds }));
      return [code, boardGroupOf(derived.state, day, deadline)];
    }),
  );
}

/** Ids of the records the states rest on. */
export function clearingSubjects(state: State): string[] {
  return clearingTables.flatMap((table) => [...state[table].keys()]);
}
