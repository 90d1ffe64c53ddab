import { freezeEvidence, verificationCode } from '../../../clearance/evidence/freeze-evidence.ts';
import { signingLevelSchema } from '../../../clearance/records/campaign-entries.ts';
import {
  type Evidence,
  type Signature,
  signatureSchema,
} from '../../../clearance/records/signing-entries.ts';
import { isEntitled } from '../../../clearance/states/entitled.ts';
import { expiryOf } from '../../../clearance/states/expiry.ts';
import { signingGates } from '../../../clearance/states/signing-gates.ts';
import { isPessimisticBelow, validOverride } from '../../../clearance/states/standing-gates.ts';
import { walkersOf } from '../../../clearance/states/walkers.ts';
import { addDays } from '../../../ledger/beijing-day.ts';
import type { EntryDraft, JsonValue } from '../../../ledger/entry.ts';
import type { Acting } from '../../../people/acting.ts';
import { ok, type Problem, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { stageOn } from '../../../tracks/growth-stage.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../../operation.ts';
import { blockCodesField } from '../../plan/block-codes.ts';
import type { State } from '../../rows.ts';
import { type MeasuredBlock, openRoundAtWork } from '../block-round.ts';

const choices = {
  roundId: idField.optional(),
  level: signingLevelSchema,
  isPessimisticAcknowledged: z.boolean().default(false),
};

/**
 * Signs one block at one level. The figures are measured here and now from the ledger's own tracks: nothing a caller could
 * say about them is believed. The second opinion is the caller's, and named as such on the certificate.
 */
export const signBlock = defineOperation({
  name: 'sign-block',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({
    ...choices,
    block: idField,
    turf: signatureSchema.shape.turf.default(null),
  }),
  async perform({ block, turf, ...how }, state, context) {
    if (context.acting.personId === null) return refuse('gate-no-person', { block });
    const work = await openRoundAtWork(state, how.roundId, context);
    if (!work.ok) return work;
    const measured = await work.value.measure(block);
    if (!measured.ok) return measured;
    const signed = sign(measured.value, { ...how, turf }, state, context);
    return signed.ok ? record(signed.value.entries, describe(signed.value.signature)) : signed;
  },
});

/** Signs many blocks at one level, each by itself; those that cannot be signed are listed with the reason. */
export const signBlocks = defineOperation({
  name: 'sign-blocks',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({ ...choices, blocks: blockCodesField }),
  async perform({ blocks, ...how }, state, context) {
    if (context.acting.personId === null) return refuse('gate-no-person', { block: blocks[0]! });
    // Asked of all at once, before anything is measured: the password stands for every block.
    if (!context.acting.isConfirmed) return refuse('confirmation-needed');
    const work = await openRoundAtWork(state, how.roundId, context);
    if (!work.ok) return work;
    const entries: EntryDraft[] = [];
    const signed: JsonValue[] = [];
    const refused: { block: string; code: string; data: JsonValue }[] = [];
    const refuseBlock = (block: string, { code, data }: Problem) =>
      refused.push({ block, code, data: data ?? {} });
    const measured = await work.value.measureAll(blocks);
    if (!measured.ok) return measured;
    for (const block of blocks) {
      const one = measured.value.get(block);
      if (one === undefined) {
        refuseBlock(block, { code: 'block-unknown', data: { block } });
        continue;
      }
      const outcome = sign(one, { ...how, turf: null }, state, context);
      if (!outcome.ok) refuseBlock(block, outcome.problem);
      else {
        entries.push(...outcome.value.entries);
        signed.push(describe(outcome.value.signature));
      }
    }
    if (entries.length === 0) return refuseAll(refused, blocks.length);
    return record(entries, { signed, refused });
  },
});

/** Nothing signed: the reason itself where it is the only one, else their number. */
function refuseAll(
  refused: readonly { readonly code: string; readonly data: JsonValue }[],
  count: number,
): { readonly ok: false; readonly problem: Problem } {
  const [only] = refused;
  if (refused.length === 1 && only !== undefined)
    return { ok: false, problem: only as unknown as Problem };
  return { ok: false, problem: { code: 'nobody-signed', data: { count } } };
}

function describe({ blockCode, id, code, evidenceId, validUntil }: Signature): JsonValue {
  return { block: blockCode, signatureId: id, code, evidenceId, validUntil };
}

interface How {
  readonly level: Signature['level'];
  readonly isPessimisticAcknowledged: boolean;
  readonly turf: Signature['turf'];
}

function sign(
  measured: MeasuredBlock,
  how: How,
  state: State,
  context: Pick<OperationContext, 'acting' | 'nowMilliseconds' | 'newId'>,
): Result<{ readonly signature: Signature; readonly entries: readonly EntryDraft[] }> {
  const { facts } = measured;
  const { acting } = context;
  const unmet = signingGates(facts, {
    level: how.level,
    personId: acting.personId,
    isConfirmed: acting.isConfirmed,
    isPessimisticAcknowledged: how.isPessimisticAcknowledged,
    isEntitled: maySign(measured, how.level, acting, state),
  }).find(({ isMet }) => !isMet);
  if (unmet !== undefined) return { ok: false, problem: { code: unmet.code, data: unmet.data } };
  const evidence = evidenceOf(measured);
  const { campaign, calendar, day, walk } = facts;
  const expiry = expiryOf(walk.walkedOn ?? day, campaign.validDays, calendar);
  const unsealed = {
    id: context.newId(),
    blockCode: facts.code,
    roundId: facts.roundId,
    level: how.level,
    personId: acting.personId!,
    at: new Date(context.nowMilliseconds).toISOString(),
    evidenceId: evidence.id,
    isPessimisticAcknowledged: how.isPessimisticAcknowledged && isPessimisticBelow(facts),
    overrideId: validOverride(facts)?.id ?? null,
    lotId: how.level === 'branch' ? (facts.lot?.lotId ?? null) : null,
    turf: how.turf,
    stage: stageOn(day, calendar),
    validUntil: addDays(expiry.on, -1),
  };
  const signature = { ...unsealed, code: verificationCode(unsealed) };
  const entries = [draftPut('evidences', evidence), draftPut('signatures', signature)];
  return ok({ signature, entries: state.evidences.has(evidence.id) ? entries.slice(1) : entries });
}

function maySign(
  { facts, measure }: MeasuredBlock,
  level: Signature['level'],
  acting: Acting,
  state: State,
): boolean {
  const { leaders } = walkersOf(measure.inside, state);
  return isEntitled(level, acting.personId, { owner: facts.owner, leaders }, state);
}

/** Evidence of a block as the ledger has it now: only the tracks that sweep ground of it are named. */
export function evidenceOf({ measure, facts }: MeasuredBlock): Evidence {
  const near = new Set(measure.near);
  const tracks = facts.inputs.tracks.filter(({ id }) => near.has(id));
  return freezeEvidence(facts, measure, { ...facts.inputs, tracks }, facts.walkers);
}
