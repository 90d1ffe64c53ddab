import { type Lead, leadSchema } from '../../../clearance/records/lead-entries.ts';
import { positionSchema } from '../../../clearance/records/site-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import { addDays, beijingDay } from '../../../ledger/beijing-day.ts';
import { ownerOf } from '../../../plan/block-owner.ts';
import { ok, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import type { State } from '../../rows.ts';
import { createBlockFinder } from '../block-at.ts';
import { groundToMeasure } from '../measure-block.ts';

const shape = leadSchema.shape;
const roles = ['planner', 'duty-officer'] as const;

/** Takes in a lead or a suspect plot; its deadline is counted from the day it came in unless one is given. */
export const recordLead = defineOperation({
  name: 'record-lead',
  roles,
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
  async perform({ number, ...input }, state, context) {
    const days = daysOf(input, state, context);
    if (!days.ok) return days;
    const known = checkReferences(state, ['units', input.assignedUnitId]);
    if (!known.ok) return known;
    let blockCode: string | null = null;
    if (input.position !== null) {
      const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
      if (!ground.ok) return ground;
      blockCode = createBlockFinder(ground.value)(input.position)?.code ?? null;
    }
    const lead: Lead = {
      ...newLead,
      ...input,
      ...days.value,
      id: context.newId(),
      number: number ?? numberAfter(state, 1, days.value.receivedOn),
      blockCode,
      assignedOn: input.assignedUnitId === null ? null : today(context),
    };
    return record([draftPut('leads', lead)], {
      id: lead.id,
      number: lead.number,
      block: blockCode,
    });
  },
});

/**
 * Takes in a list of suspect plots; each can be handed to the unit that answers for its block. A place that is on the list of
 * the ledger already is passed over; a list with nothing new is refused.
 */
export const recordTargets = defineOperation({
  name: 'record-targets',
  roles,
  input: z.strictObject({
    channel: shape.channel.default('satellite'),
    receivedOn: dayField.optional(),
    deadline: dayField.optional(),
    /** Hands every plot to the unit its block belongs to. */
    isAssigned: z.boolean().default(false),
    targets: z
      .array(z.strictObject({ content: shape.content.min(1), position: positionSchema }))
      .min(1)
      .max(100_000),
  }),
  async perform({ targets, isAssigned, channel, ...input }, state, context) {
    const days = daysOf(input, state, context);
    if (!days.ok) return days;
    const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
    if (!ground.ok) return ground;
    const blockAt = createBlockFinder(ground.value);
    const taken = new Set(
      [...state.leads.values()].flatMap(({ kind, position }) =>
        kind === 'target' && position !== null ? [placeKey(position)] : [],
      ),
    );
    const leads: Lead[] = [];
    for (const { content, position } of targets) {
      if (taken.has(placeKey(position))) continue;
      taken.add(placeKey(position));
      const block = blockAt(position);
      const unitId = isAssigned && block !== null ? ownerOf(block, state).unitId : null;
      leads.push({
        ...newLead,
        ...days.value,
        id: context.newId(),
        number: numberAfter(state, leads.length + 1, days.value.receivedOn),
        kind: 'target',
        channel,
        content,
        position,
        blockCode: block?.code ?? null,
        assignedUnitId: unitId,
        assignedOn: unitId === null ? null : today(context),
      });
    }
    if (leads.length === 0) return refuse('targets-known', { count: targets.length });
    return record(
      leads.map((lead) => draftPut('leads', lead)),
      { ids: leads.map(({ id }) => id), known: targets.length - leads.length },
    );
  },
});

/** What no step has touched yet. */
const newLead = {
  assignedUnitId: null,
  isSupervised: false,
  note: '',
  checkedOn: null,
  checkedBy: null,
  result: null,
  checkedPosition: null,
  findId: null,
  answeredOn: null,
  rewardYuan: null,
  closedOn: null,
} as const;

const today = ({ nowMilliseconds }: Pick<OperationContext, 'nowMilliseconds'>) =>
  beijingDay(nowMilliseconds);

/** The day a lead came in and the day it is due: the campaign's days later where none is given. */
function daysOf(
  given: { readonly receivedOn?: string | undefined; readonly deadline?: string | undefined },
  state: State,
  context: Pick<OperationContext, 'nowMilliseconds'>,
): Result<{ readonly receivedOn: string; readonly deadline: string }> {
  const receivedOn = given.receivedOn ?? today(context);
  if (receivedOn > today(context)) return refuse('find-in-future', { on: receivedOn });
  const deadline =
    given.deadline ?? addDays(receivedOn, campaignOf(state, today(context)).leadDays);
  return deadline < receivedOn
    ? refuse('days-reversed', { from: receivedOn, until: deadline })
    : ok({ receivedOn, deadline });
}

function numberAfter({ leads }: State, next: number, receivedOn: string): string {
  return `线${receivedOn.slice(0, 4)}-${String(leads.size + next).padStart(3, '0')}`;
}

const placeKey = ([longitude, latitude]: readonly [number, number]) =>
  `${longitude.toFixed(6)} ${latitude.toFixed(6)}`;
