import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Binds a leader to a station (包保), or changes such a pairing. Fields left out keep their value. */
export const recordGuarantee = defineOperation({
  name: 'record-guarantee',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.optional(),
    leaderId: idField,
    stationId: idField,
    since: dayField.nullable().optional(),
    until: dayField.nullable().optional(),
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const { leaderId, stationId } = input;
    const known = checkReferences(state, ['persons', leaderId], ['units', stationId]);
    if (!known.ok) return known;
    const station = state.units.get(stationId);
    if (station?.kind !== 'station')
      return refuse('guarantee-not-a-station', { name: station?.name ?? stationId });
    for (const other of state.guarantees.values())
      if (other.id !== id && other.leaderId === leaderId && other.stationId === stationId)
        return refuse('guarantee-twice', { name: station.name });
    const before = state.guarantees.get(id);
    const since = input.since === undefined ? (before?.since ?? null) : input.since;
    const until = input.until === undefined ? (before?.until ?? null) : input.until;
    if (since !== null && until !== null && until < since)
      return refuse('days-out-of-order', { since, until });
    return record([draftPut('guarantees', { id, leaderId, stationId, since, until })], { id });
  },
});
