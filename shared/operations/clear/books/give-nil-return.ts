import { findsOfWeek } from '../../../clearance/books/nil-returns.ts';
import { nilReturnSchema } from '../../../clearance/records/publicity-entries.ts';
import { isoWeekOf } from '../../../clearance/states/iso-week.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { ownerOf } from '../../../plan/block-owner.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import { groundToMeasure } from '../measure-block.ts';

const { week, note } = nilReturnSchema.shape;

/** 零报告: a named person says for a unit that a week brought no find. Refused when the ledger has one on the unit's ground. */
export const giveNilReturn = defineOperation({
  name: 'give-nil-return',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    unitId: idField,
    week: week.optional(),
    personId: idField.optional(),
    note: note.default(''),
  }),
  async perform(input, state, context) {
    const personId = input.personId ?? context.acting.personId;
    if (personId === null) return refuse('site-without-person');
    const known = checkReferences(state, ['units', input.unitId], ['persons', personId]);
    if (!known.ok) return known;
    const asked = input.week ?? isoWeekOf(beijingDay(context.nowMilliseconds));
    if (asked > isoWeekOf(beijingDay(context.nowMilliseconds)))
      return refuse('find-in-future', { on: asked });
    const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
    if (!ground.ok) return ground;
    const blocks = new Map(ground.value.blocks.blocks.map((block) => [block.code, block]));
    const count = findsOfWeek(input.unitId, asked, state, (code) => {
      const block = blocks.get(code);
      return block === undefined ? undefined : ownerOf(block, state);
    }).length;
    if (count > 0) {
      const unit = state.units.get(input.unitId)!.name;
      return refuse('nil-return-contradicted', { unit, week: asked, count });
    }
    const id = `${input.unitId} ${asked}`;
    const at = new Date(context.nowMilliseconds).toISOString();
    const row = { id, unitId: input.unitId, week: asked, personId, at, note: input.note };
    return record([draftPut('nilReturns', row)], { id });
  },
});
