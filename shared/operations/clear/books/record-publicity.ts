import { publicitySchema } from '../../../clearance/records/publicity-entries.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';

import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';

const shape = publicitySchema.shape;

/** Records one event of publicity, or changes it: what was handed out, where, for which communities. */
export const recordPublicity = defineOperation({
  name: 'record-publicity',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    id: idField.optional(),
    on: dayField.optional(),
    title: shape.title,
    place: shape.place.default(''),
    unitId: shape.unitId.default(null),
    communityIds: shape.communityIds.default([]),
    copies: shape.copies.default(0),
    banners: shape.banners.default(0),
    people: shape.people.default(0),
    note: shape.note.default(''),
  }),
  perform(input, state, context) {
    const known = checkReferences(state, ['units', input.unitId]);
    if (!known.ok) return known;
    const stranger = input.communityIds.find((id) => !state.communities.has(id));
    if (stranger !== undefined) return refuse('community-unknown', { id: stranger });
    const id = input.id ?? context.newId();
    const on = input.on ?? beijingDay(context.nowMilliseconds);
    return record([draftPut('publicity', { ...input, id, on })], { id });
  },
});
