import { supervisionSchema } from '../../../clearance/records/recheck-entries.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';

import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';

const { findings, demands, personIds } = supervisionSchema.shape;

/** 督导: who looked at a unit's work, what was found and asked for; the same record is settled later. */
export const recordSupervision = defineOperation({
  name: 'record-supervision',
  roles: ['planner', 'leadership'],
  input: z.strictObject({
    id: idField.optional(),
    on: dayField.optional(),
    personIds,
    unitId: idField,
    blockCodes: z.array(idField).max(10_000).default([]),
    findings,
    demands: demands.default(''),
    dueOn: dayField.nullable().default(null),
    settledOn: dayField.nullable().default(null),
  }),
  perform(input, state, context) {
    const known = checkReferences(state, ['units', input.unitId], ['persons', ...input.personIds]);
    if (!known.ok) return known;
    const id = input.id ?? context.newId();
    const on = input.on ?? beijingDay(context.nowMilliseconds);
    return record([draftPut('supervisions', { ...input, id, on })], { id });
  },
});
