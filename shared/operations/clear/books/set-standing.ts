import { openFindsOn } from '../../../clearance/books/open-finds-on.ts';
import { findStories } from '../../../clearance/finds/find-state.ts';
import { standingSchema } from '../../../clearance/records/publicity-entries.ts';
import type { Community } from '../../../grid/records.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import type { Unit } from '../../../people/records.ts';
import { ownerOf } from '../../../plan/block-owner.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../../operation.ts';
import type { State } from '../../rows.ts';
import { groundToMeasure } from '../measure-block.ts';

const { standing, reason } = standingSchema.shape;

/** 无毒社区 or 无毒辖区 of a community or a unit. It is not reached while a find on its ground is open. */
export const setStanding = defineOperation({
  name: 'set-standing',
  roles: ['planner'],
  input: z.strictObject({
    id: idField,
    standing,
    on: dayField.optional(),
    reason: reason.default(''),
  }),
  async perform(input, state, context) {
    const holder = state.communities.get(input.id) ?? state.units.get(input.id);
    if (holder === undefined) return refuse('community-unknown', { id: input.id });
    const count = input.standing === 'reached' ? await countOpen(holder, state, context) : 0;
    if (count > 0) return refuse('standing-contradicted', { name: holder.name, count });
    const on = input.on ?? beijingDay(context.nowMilliseconds);
    return record([draftPut('standings', { ...input, on })], { id: input.id });
  },
});

async function countOpen(
  holder: Community | Unit,
  state: State,
  context: OperationContext,
): Promise<number> {
  const stories = findStories(state);
  if ('ring' in holder) return openFindsOn(holder, stories, () => undefined).length;
  const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
  if (!ground.ok) return stories.filter((story) => story.state !== 'closed').length;
  const blocks = new Map(ground.value.blocks.blocks.map((block) => [block.code, block]));
  return openFindsOn(holder, stories, (code) => {
    const block = blocks.get(code);
    return block === undefined ? undefined : ownerOf(block, state);
  }).length;
}
