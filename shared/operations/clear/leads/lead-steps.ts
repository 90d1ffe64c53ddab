import { leadState } from '../../../clearance/leads/lead-state.ts';
import { type Lead, leadSchema } from '../../../clearance/records/lead-entries.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';

import { ok, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import type { State } from '../../rows.ts';

const shape = leadSchema.shape;
const roles = ['planner', 'duty-officer'] as const;

/** 交办 to a unit, with a deadline of its own or 督办 if need be. */
export const assignLead = defineOperation({
  name: 'assign-lead',
  roles: ['planner'],
  input: z.strictObject({
    id: idField,
    unitId: idField,
    deadline: dayField.optional(),
    isSupervised: shape.isSupervised.optional(),
  }),
  perform(input, state, context) {
    const lead = openLead(state, input.id);
    if (!lead.ok) return lead;
    const known = checkReferences(state, ['units', input.unitId]);
    if (!known.ok) return known;
    return put({
      ...lead.value,
      assignedUnitId: input.unitId,
      assignedOn: beijingDay(context.nowMilliseconds),
      deadline: input.deadline ?? lead.value.deadline,
      isSupervised: input.isSupervised ?? lead.value.isSupervised,
    });
  },
});

/** 核查: what was found on the ground, where, and the find it led to. */
export const checkLead = defineOperation({
  name: 'check-lead',
  roles,
  input: z.strictObject({
    id: idField,
    personId: idField,
    result: shape.result.unwrap(),
    position: shape.checkedPosition.default(null),
    findId: idField.nullable().default(null),
  }),
  perform(input, state, context) {
    const lead = openLead(state, input.id, 'assigned');
    if (!lead.ok) return lead;
    const known = checkReferences(state, ['persons', input.personId]);
    if (!known.ok) return known;
    if (input.findId !== null && !state.finds.has(input.findId))
      return refuse('find-unknown', { id: input.findId });
    if (input.result === 'true' && input.findId === null)
      return refuse('lead-true-without-find', { number: lead.value.number });
    return put({
      ...lead.value,
      checkedOn: beijingDay(context.nowMilliseconds),
      checkedBy: input.personId,
      result: input.result,
      checkedPosition: input.position,
      findId: input.findId,
    });
  },
});

/** 答复, with the reward where one is paid. */
export const answerLead = defineOperation({
  name: 'answer-lead',
  roles,
  input: z.strictObject({
    id: idField,
    rewardYuan: shape.rewardYuan.default(null),
    note: shape.note.optional(),
  }),
  perform(input, state, context) {
    const lead = openLead(state, input.id, 'checked');
    if (!lead.ok) return lead;
    return put({
      ...lead.value,
      answeredOn: beijingDay(context.nowMilliseconds),
      rewardYuan: input.rewardYuan,
      note: input.note ?? lead.value.note,
    });
  },
});

/** 办结. */
export const closeLead = defineOperation({
  name: 'close-lead',
  roles,
  input: z.strictObject({ id: idField }),
  perform({ id }, state, context) {
    const lead = openLead(state, id, 'answered');
    return lead.ok ? put({ ...lead.value, closedOn: beijingDay(context.nowMilliseconds) }) : lead;
  },
});

const order = ['received', 'assigned', 'checked', 'answered'] as const;

/** A lead not yet closed that has come as far as the step needs. */
function openLead(
  state: State,
  id: string,
  needs: (typeof order)[number] = 'received',
): Result<Lead> {
  const lead = state.leads.get(id);
  if (lead === undefined) return refuse('lead-unknown', { id });
  const at = leadState(lead);
  if (at === 'closed') return refuse('lead-closed', { number: lead.number });
  if (order.indexOf(at) < order.indexOf(needs))
    return refuse('lead-step-skipped', { number: lead.number, missing: needs });
  return ok(lead);
}

function put(lead: Lead) {
  return record([draftPut('leads', lead)], { id: lead.id });
}
