import { findStories, nextStep } from '../../../clearance/finds/find-state.ts';
import type { Find, FindStep } from '../../../clearance/records/find-entries.ts';
import { findStepSchema } from '../../../clearance/records/find-entries.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';

import type { EntryDraft } from '../../../ledger/entry.ts';
import { ok, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import type { State } from '../../rows.ts';

const [eradicated, disposed, rechecked] = findStepSchema.options;
const shared = {
  findId: idField,
  on: dayField.optional(),
  note: z.string().max(1000).default(''),
};
const roles = ['planner', 'duty-officer'] as const;

/** 铲除: who pulled the plants up, when, forced or by the grower, before which witness, and how they were destroyed. */
export const eradicateFind = defineOperation({
  name: 'eradicate-find',
  roles,
  input: z.strictObject({
    ...shared,
    byPersonIds: eradicated.shape.byPersonIds,
    isForced: eradicated.shape.isForced,
    witness: eradicated.shape.witness,
    destruction: eradicated.shape.destruction,
    photos: eradicated.shape.photos.default([]),
  }),
  async perform(input, state, context) {
    const known = checkReferences(state, ['persons', ...input.byPersonIds]);
    if (!known.ok) return known;
    for (const { blob } of input.photos) {
      const bytes = await context.readBlob(blob);
      if (!bytes.ok) return bytes;
    }
    return takeStep({ ...input, step: 'eradicated' }, state, context);
  },
});

/** 处理: what became of it in law, by case number. */
export const disposeFind = defineOperation({
  name: 'dispose-find',
  roles,
  input: z.strictObject({
    ...shared,
    caseNumber: disposed.shape.caseNumber.default(''),
    disposal: disposed.shape.disposal,
  }),
  perform: (input, state, context) => takeStep({ ...input, step: 'disposed' }, state, context),
});

/** 复查: whether anything grew again. What did begins the chain anew. */
export const recheckFind = defineOperation({
  name: 'recheck-find',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({
    ...shared,
    personId: idField,
    isClean: z.boolean(),
    photos: rechecked.shape.photos.default([]),
  }),
  perform(input, state, context) {
    const known = checkReferences(state, ['persons', input.personId]);
    return known.ok ? takeStep({ ...input, step: 'rechecked' }, state, context) : known;
  },
});

/** 销号. The place becomes a must-check site, looked at in this round and open in every later one. */
export const closeFind = defineOperation({
  name: 'close-find',
  roles,
  input: z.strictObject(shared),
  perform(input, state, context) {
    const { personId } = context.acting;
    const find = state.finds.get(input.findId);
    const more = find === undefined ? [] : rememberPlace(find, state, context);
    return takeStep({ ...input, step: 'closed', personId }, state, context, more);
  },
});

/** 撤销登记 of a find that was none, with the reason; it stays in the ledger and counts as closed. */
export const withdrawFind = defineOperation({
  name: 'withdraw-find',
  roles: ['planner'],
  input: z.strictObject({ findId: idField, reason: z.string().trim().min(1).max(1000) }),
  perform({ findId, reason }, state, context) {
    const { personId } = context.acting;
    if (personId === null) return refuse('site-without-person');
    return takeStep({ findId, step: 'withdrawn', personId, note: reason }, state, context);
  },
});

type Given<Step> = Step extends FindStep
  ? Omit<Step, 'id' | 'on' | 'recordedAt'> & { readonly on?: string | undefined }
  : never;

function takeStep(
  given: Given<FindStep>,
  state: State,
  context: OperationContext,
  more: readonly EntryDraft[] = [],
) {
  const story = findStories(state).find(({ find }) => find.id === given.findId);
  if (story === undefined) return refuse('find-unknown', { id: given.findId });
  const expected = nextStep[story.state];
  const isAllowed = given.step === 'withdrawn' ? expected !== null : expected === given.step;
  if (!isAllowed)
    return refuse('find-step-skipped', {
      number: story.find.number,
      expected: expected ?? 'closed',
      step: given.step,
    });
  const on = checkDay(given.on, story.steps.at(-1)?.on ?? story.find.foundOn, context);
  if (!on.ok) return on;
  const id = context.newId();
  const recordedAt = new Date(context.nowMilliseconds).toISOString();
  // Each caller gives the fields of one kind of step; spreading a union loses which.
  const step = { ...given, id, on: on.value, recordedAt } as FindStep;
  return record([draftPut('findSteps', step), ...more], { id, findId: given.findId });
}

function checkDay(
  given: string | undefined,
  before: string,
  { nowMilliseconds }: OperationContext,
): Result<string> {
  const today = beijingDay(nowMilliseconds);
  const on = given ?? today;
  if (on > today) return refuse('find-in-future', { on });
  return on < before ? refuse('find-step-too-early', { on, before }) : ok(on);
}

function rememberPlace(find: Find, state: State, context: OperationContext): EntryDraft[] {
  const { blockCode, position, number, roundId } = find;
  if (blockCode === null) return [];
  const siteId = `find ${find.id}`;
  const site = draftPut('sites', {
    id: siteId,
    blockCode,
    kind: 'past-site',
    name: number,
    position,
    source: 'find',
  });
  const last = findStories(state)
    .find((story) => story.find.id === find.id)
    ?.steps.findLast((step) => step.step === 'rechecked');
  if (roundId === null || last?.step !== 'rechecked') return [site];
  const check = draftPut('siteChecks', {
    id: context.newId(),
    siteId,
    roundId,
    personId: last.personId,
    account: context.acting.account,
    at: last.recordedAt,
    items: [],
    photos: last.photos.map(({ blob, name }) => ({ blob, name })),
    note: last.note,
  });
  return [site, check];
}
