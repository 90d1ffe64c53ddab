import { beijingDay } from '../../ledger/beijing-day.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { blockCodesField, findBlocks } from './block-codes.ts';

/** Makes one unit and one named person answer for many blocks, in place of what the cut of the blocks says. */
export const assignOwner = defineOperation({
  name: 'assign-owner',
  roles: ['planner'],
  input: z.strictObject({
    blocks: blockCodesField,
    unitId: idField,
    personId: idField,
    stationId: idField.nullable().default(null),
    since: dayField.optional(),
    reason: z.string().trim().max(500).default(''),
  }),
  async perform({ blocks, ...input }, state, context) {
    const known = checkReferences(
      state,
      ['units', input.unitId, input.stationId],
      ['persons', input.personId],
    );
    if (!known.ok) return known;
    const found = await findBlocks(blocks, state, context);
    if (!found.ok) return found;
    const today = beijingDay(context.nowMilliseconds);
    const since = input.since ?? today;
    return record(
      blocks.map((id) => draftPut('blockOwners', { ...input, id, since })),
      { blocks },
    );
  },
});
