import { type Lead, leadSchema } from '../../../clearance/records/lead-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { addDays, beijingDay } from '../../../ledger/beijing-day.ts';

import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import { createBlockFinder } from '../block-at.ts';
import { groundToMeasure } from '../measure-block.ts';

const shape = leadSchema.shape;

/** Takes in a lead or a suspect plot; its deadline is counted from the day it came in unless one is given. */
export const recordLead = defineOperation({
  name: 'record-lead',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    number: shape.number.optional(),
    kind: shape.kind.default('report'),
    channel: shape.channel,
    receivedOn: dayField.optional(),
    content: shape.content.min(1),
    position: shape.position.default(null),
    deadline: dayField.optional(),
    assignedUnitId: idField.nullable().default(null),
    isSupervised: shape.isSupervised.default(false),
    note: shape.note.default(''),
  }),
  async perform(input, state, context) {
    const today = beijingDay(context.nowMilliseconds);
    const receivedOn = input.receivedOn ?? today;
    if (receivedOn > today) return refuse('find-in-future', { on: receivedOn });
    const known = checkReferences(state, ['units', input.assignedUnitId]);
    if (!known.ok) return known;
    const deadline = input.deadline ?? addDays(receivedOn, campaignOf(state, today).leadDays);
    if (deadline < receivedOn)
      return refuse('days-reversed', { from: receivedOn, until: deadline });
    let blockCode: string | null = null;
    if (input.position !== null) {
      const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
      if (!ground.ok) return ground;
      blockCode = createBlockFinder(ground.value)(input.position)?.code ?? null;
    }
    const lead: Lead = {
      ...input,
      id: context.newId(),
      number:
        input.number ??
        `线${receivedOn.slice(0, 4)}-${String(state.leads.size + 1).padStart(3, '0')}`,
      receivedOn,
      deadline,
      blockCode,
      assignedOn: input.assignedUnitId === null ? null : today,
      checkedOn: null,
      checkedBy: null,
      result: null,
      checkedPosition: null,
      findId: null,
      answeredOn: null,
      rewardYuan: null,
      closedOn: null,
    };
    return record([draftPut('leads', lead)], {
      id: lead.id,
      number: lead.number,
      block: blockCode,
    });
  },
});
