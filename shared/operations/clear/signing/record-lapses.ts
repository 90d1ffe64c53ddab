import type { Lapse, Signature } from '../../../clearance/records/signing-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { expiryOf } from '../../../clearance/states/expiry.ts';
import { currentChain } from '../../../clearance/states/signing-chain.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { stageCalendar } from '../../../tracks/growth-stage.ts';
import { draftPut } from '../../entry-kinds.ts';
import { defineOperation, record } from '../../operation.ts';
import type { State } from '../../rows.ts';

/** Notes every chain of signatures that has lost its force by today and is not noted yet: the day, and whether by stage or interval. */
export const recordLapses = defineOperation({
  name: 'record-lapses',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({}),
  perform(_input, state, context) {
    const lapses = newLapses(state, beijingDay(context.nowMilliseconds));
    if (lapses.length === 0) return refuse('nothing-lapsed');
    return record(
      lapses.map((lapse) => draftPut('lapses', lapse)),
      { lapsed: lapses.map(({ blockCode, on, cause }) => ({ block: blockCode, on, cause })) },
    );
  },
});

/** Chains that are past their force on a day and not among the ledger's lapses. */
export function newLapses(state: State, day: string): Lapse[] {
  const campaign = campaignOf(state, day);
  const calendar = stageCalendar(state.growthStages);
  const blocks = new Map<string, Signature[]>();
  for (const signature of state.signatures.values()) {
    const key = `${signature.roundId} ${signature.blockCode}`;
    blocks.set(key, [...(blocks.get(key) ?? []), signature]);
  }
  return [...blocks.values()].flatMap((signatures) => {
    const { blockCode, roundId } = signatures[0]!;
    const returns = [...state.signingReturns.values()].filter(
      (row) => row.blockCode === blockCode && row.roundId === roundId,
    );
    const chain = currentChain(signatures, returns, campaign.chain).signatures;
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    const walkedOn =
      state.evidences.get(first.evidenceId)?.walkedOn ?? beijingDay(Date.parse(first.at));
    const expiry = expiryOf(walkedOn, campaign.validDays, calendar);
    const id = `lapse ${last.id}`;
    if (day < expiry.on || state.lapses.has(id)) return [];
    return [{ id, blockCode, roundId, signatureId: last.id, ...expiry }];
  });
}
