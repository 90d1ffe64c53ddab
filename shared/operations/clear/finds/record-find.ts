import { nearestOldPlace } from '../../../clearance/finds/near-finds.ts';
import { readPlace } from '../../../clearance/finds/read-place.ts';
import { type Find, findSchema } from '../../../clearance/records/find-entries.ts';
import { campaignOf } from '../../../clearance/states/campaign-of.ts';
import type { Bounds } from '../../../grid/records.ts';
import { beijingDay } from '../../../ledger/beijing-day.ts';
import { ok, type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { stageCalendar, stageOn } from '../../../tracks/growth-stage.ts';
import { latestRound } from '../../../tracks/latest-round.ts';
import { draftPut } from '../../entry-kinds.ts';
import { dayField, idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import type { State } from '../../rows.ts';
import { createBlockFinder } from '../block-at.ts';
import { groundToMeasure } from '../measure-block.ts';

const shape = findSchema.shape;
const inputSchema = z.strictObject({
  number: shape.number.optional(),
  roundId: idField.optional(),
  place: shape.place,
  address: shape.address.default(''),
  plant: shape.plant.default('poppy'),
  count: shape.count,
  areaSquareMetres: shape.areaSquareMetres.default(null),
  stage: shape.stage.optional(),
  owner: shape.owner.default({ isKnown: false, name: '' }),
  foundBy: shape.foundBy,
  foundOn: dayField.optional(),
  photos: shape.photos.default([]),
  isPlantedAgain: shape.isPlantedAgain.default(null),
  isResisted: shape.isResisted.default(false),
  leadId: idField.nullable().default(null),
  note: shape.note.default(''),
});

/**
 * Records a find at a place given in any of the frames; the block follows from it. Near an earlier find it asks first whether
 * the ground was planted again. In a signed block the signatures lose their force and the find can be traced back.
 */
export const recordFind = defineOperation({
  name: 'record-find',
  roles: ['planner', 'duty-officer'],
  input: inputSchema,
  async perform({ roundId: asked, ...input }, state, context) {
    const today = beijingDay(context.nowMilliseconds);
    const foundOn = input.foundOn ?? today;
    if (foundOn > today) return refuse('find-in-future', { on: foundOn });
    if (input.leadId !== null && !state.leads.has(input.leadId))
      return refuse('lead-unknown', { id: input.leadId });
    const roundId = asked ?? latestRound(state)?.id ?? null;
    if (roundId !== null && !state.rounds.has(roundId))
      return refuse('round-unknown', { id: roundId });
    const position = placeIn(input.place, state.jurisdiction.get('jurisdiction')?.bounds);
    if (!position.ok) return position;
    const again = askPlantedAgain(position.value, input.isPlantedAgain, state, today);
    if (!again.ok) return again;
    const readBlob = (sha256: string) => context.readBlob(sha256);
    for (const { blob } of input.photos) {
      const bytes = await readBlob(blob);
      if (!bytes.ok) return bytes;
    }
    const ground = await groundToMeasure(state, readBlob);
    if (!ground.ok) return ground;
    const find: Find = {
      ...input,
      id: context.newId(),
      number: input.number ?? nextNumber(state, foundOn),
      blockCode: createBlockFinder(ground.value)(position.value)?.code ?? null,
      roundId,
      position: position.value,
      stage: input.stage ?? stageOn(foundOn, stageCalendar(state.growthStages)),
      foundOn,
      recordedAt: new Date(context.nowMilliseconds).toISOString(),
    };
    return record([draftPut('finds', find)], {
      id: find.id,
      number: find.number,
      block: find.blockCode,
    });
  },
});

function placeIn(
  { given, frame }: Find['place'],
  bounds: Bounds | undefined,
): Result<[number, number]> {
  const position = readPlace(given, frame);
  if (position === null) return refuse('place-unreadable', { given, frame });
  const [longitude, latitude] = position;
  const isInside =
    bounds === undefined ||
    (longitude >= bounds[0] &&
      longitude <= bounds[2] &&
      latitude >= bounds[1] &&
      latitude <= bounds[3]);
  return isInside
    ? ok(position)
    : refuse('place-outside', { longitude: longitude.toFixed(6), latitude: latitude.toFixed(6) });
}

function askPlantedAgain(
  position: readonly [number, number],
  answer: boolean | null,
  state: State,
  today: string,
): Result<null> {
  if (answer !== null) return ok(null);
  const within = campaignOf(state, today).pastSiteMetres;
  const near = nearestOldPlace(position, state, within);
  if (near === null) return ok(null);
  const { name, metres } = near;
  return refuse('planted-again-unanswered', { name, metres: Math.round(metres) });
}

/** 现2027-003: counted within the year, after the highest there is. */
function nextNumber(state: State, foundOn: string): string {
  const prefix = `现${foundOn.slice(0, 4)}-`;
  const used = [...state.finds.values()]
    .filter(({ number }) => number.startsWith(prefix))
    .map(({ number }) => Number(number.slice(prefix.length)) || 0);
  return `${prefix}${String(Math.max(0, ...used) + 1).padStart(3, '0')}`;
}
