import { teamSchema } from '../../people/people-entries.ts';
import type { Team } from '../../people/records.ts';
import { teamDetailsSchema } from '../../plan/plan-entries.ts';
import type { TeamDetails } from '../../plan/records.ts';
import { detailsOf, peopleOf } from '../../plan/team-people.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';

const detailFields = teamDetailsSchema.omit({ id: true }).partial();

/**
 * Adds a walking team to a unit, or changes one, with its vehicles, drones, boats, phone and the categories of single
 * members. Fields left out keep their value.
 */
export const recordTeam = defineOperation({
  name: 'record-team',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    id: idField.optional(),
    name: nameField,
    unitId: idField,
    leaderId: idField.nullable().optional(),
    memberIds: z.array(idField).max(1000).optional(),
    category: teamSchema.shape.category.optional(),
    ...detailFields.shape,
  }),
  perform(input, state, context) {
    const id = input.id ?? context.newId();
    const before = state.teams.get(id);
    const known = checkReferences(
      state,
      ['units', input.unitId],
      [
        'persons',
        input.leaderId,
        ...(input.memberIds ?? []),
        ...(input.categories ?? []).map(({ personId }) => personId),
      ],
    );
    if (!known.ok) return known;
    const team = {
      id,
      name: input.name,
      unitId: input.unitId,
      leaderId: input.leaderId === undefined ? (before?.leaderId ?? null) : input.leaderId,
      memberIds: [...new Set(input.memberIds ?? before?.memberIds ?? [])],
      category: input.category ?? before?.category ?? 'police',
    };
    const details = detailsAfter(team, input, state);
    const drafts = [draftPut('teams', team)];
    return record(details === null ? drafts : [...drafts, draftPut('teamDetails', details)], {
      id,
    });
  },
});

/** Details after the change; null when neither the input names any nor a member with a category of their own left. */
function detailsAfter(
  team: Team,
  input: z.output<typeof detailFields>,
  state: State,
): TeamDetails | null {
  const before = detailsOf(team.id, state);
  const people = new Set(peopleOf(team));
  const categories = (input.categories ?? before.categories).filter(({ personId }) =>
    people.has(personId),
  );
  const { vehicles, drones, boats, phone } = input;
  const given = [input.categories, vehicles, drones, boats, phone];
  const isUntouched =
    given.every((value) => value === undefined) && categories.length === before.categories.length;
  if (isUntouched) return null;
  return {
    id: team.id,
    categories,
    vehicles: [...new Set(vehicles ?? before.vehicles)],
    drones: [...new Set(drones ?? before.drones)],
    boats: [...new Set(boats ?? before.boats)],
    phone: phone ?? before.phone,
  };
}
