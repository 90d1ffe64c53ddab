import { findsOfWeek } from '../../../clearance/books/nil-returns.ts';
import { nilReturnSchema } from '../../../clearance/records/publicity-entries.ts';
import { isoWeekOf } from '../../../clearance/states/iso-week.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import type { EntryDraft, JsonValue } from '../../../ledger/entry.ts';
import { ownerOf } from '../../../plan/block-owner.ts';
import { ok, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import type { State } from '../../rows.ts';
import { groundToMeasure } from '../measure-block.ts';

const { week, note } = nilReturnSchema.shape;
const roles = ['planner', 'duty-officer'] as const;

/** 零报告: a named person says for a unit that a week brought no find. Refused when the ledger has one on the unit's ground. */
export const giveNilReturn = defineOperation({
  name: 'give-nil-return',
  roles,
  input: z.strictObject({
    unitId: idField,
    week: week.optional(),
    personId: idField.optional(),
    note: note.default(''),
  }),
  async perform({ unitId, personId: named, week: asked, note: said }, state, context) {
    const personId = named ?? context.acting.personId;
    if (personId === null) return refuse('site-without-person');
    const judge = await weekToReturn(asked, state, context);
    if (!judge.ok) return judge;
    const given = judge.value({ unitId, personId }, said);
    return given.ok ? record([given.value.entry], { id: given.value.id }) : given;
  },
});

/**
 * The nil returns of many units for one week, each by the person named for it, as a station hands them in together. A unit with
 * a find is listed with the reason, and the rest is recorded; refused where nothing is left.
 */
export const giveNilReturns = defineOperation({
  name: 'give-nil-returns',
  roles,
  input: z.strictObject({
    week: week.optional(),
    returns: z.array(z.strictObject({ unitId: idField, personId: idField })).min(1),
    note: note.default(''),
  }),
  async perform({ week: asked, returns, note: said }, state, context) {
    const judge = await weekToReturn(asked, state, context);
    if (!judge.ok) return judge;
    const given = returns.map((one) => ({ ...one, outcome: judge.value(one, said) }));
    const entries = given.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.entry] : []));
    const refused = given.flatMap(({ unitId, outcome }) =>
      outcome.ok
        ? []
        : [{ unitId, code: outcome.problem.code, data: (outcome.problem.data ?? {}) as JsonValue }],
    );
    const [first] = given;
    if (entries.length === 0 && first?.outcome.ok === false) return first.outcome;
    return record(entries, { given: entries.length, refused });
  },
});

type Judge = (
  one: { readonly unitId: string; readonly personId: string },
  said: string,
) => Result<{ readonly id: string; readonly entry: EntryDraft }>;

/** What judges the returns of one week, this week unless another is asked for; a week to come is refused. */
async function weekToReturn(
  asked: string | undefined,
  state: State,
  context: Pick<OperationContext, 'nowMilliseconds' | 'readBlob'>,
): Promise<Result<Judge>> {
  const thisWeek = isoWeekOf(beijingDay(context.nowMilliseconds));
  const on = asked ?? thisWeek;
  if (on > thisWeek) return refuse('find-in-future', { on });
  const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
  if (!ground.ok) return ground;
  const blocks = new Map(ground.value.blocks.blocks.map((block) => [block.code, block]));
  const ownerOfCode = (code: string) => {
    const block = blocks.get(code);
    return block === undefined ? undefined : ownerOf(block, state);
  };
  const at = new Date(context.nowMilliseconds).toISOString();
  return ok(({ unitId, personId }, said) => {
    const known = checkReferences(state, ['units', unitId], ['persons', personId]);
    if (!known.ok) return known;
    const count = findsOfWeek(unitId, on, state, ownerOfCode).length;
    if (count > 0) {
      const unit = state.units.get(unitId)!.name;
      return refuse('nil-return-contradicted', { unit, week: on, count });
    }
    const id = `${unitId} ${on}`;
    return ok({
      id,
      entry: draftPut('nilReturns', { id, unitId, week: on, personId, at, note: said }),
    });
  });
}
