import type { BlockShapes } from '../../grid/block-shape.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { readJsonBlob } from '../json-blob.ts';
import { defineOperation, type OperationContext, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';
import { usesOfPerson, usesOfTeam, usesOfUnit } from './find-uses.ts';

const input = z.strictObject({ id: idField });

/** Takes a unit out of the tree; refused while anything refers to it, with what does. */
export const removeUnit = defineOperation({
  name: 'remove-unit',
  roles: ['planner'],
  input,
  async perform({ id }, state, context) {
    const known = checkReferences(state, ['units', id]);
    if (!known.ok) return known;
    const blocks = await countBlocks(id, state, context);
    if (!blocks.ok) return blocks;
    const uses = usesOfUnit(state, id, blocks.value);
    if (uses !== '') return refuse('still-referenced', { name: state.units.get(id)!.name, uses });
    return record([draftRemove('units', id)], { id });
  },
});

/** Takes a person off the list; refused while a unit, team, post, pairing or letter names them. */
export const removePerson = defineOperation({
  name: 'remove-person',
  roles: ['planner'],
  input,
  perform({ id }, state) {
    const known = checkReferences(state, ['persons', id]);
    if (!known.ok) return known;
    const uses = usesOfPerson(state, id);
    if (uses !== '') return refuse('still-referenced', { name: state.persons.get(id)!.name, uses });
    return record([draftRemove('persons', id)], { id });
  },
});

/** Dissolves a team; refused while tracks were walked by it. */
export const removeTeam = defineOperation({
  name: 'remove-team',
  roles: ['planner', 'duty-officer'],
  input,
  perform({ id }, state) {
    const known = checkReferences(state, ['teams', id]);
    if (!known.ok) return known;
    const uses = usesOfTeam(state, id);
    if (uses !== '') return refuse('still-referenced', { name: state.teams.get(id)!.name, uses });
    return record([draftRemove('teams', id)], { id });
  },
});

export const removePost = defineOperation({
  name: 'remove-post',
  roles: ['planner'],
  input,
  perform({ id }, state) {
    const known = checkReferences(state, ['posts', id]);
    return known.ok ? record([draftRemove('posts', id)], { id }) : known;
  },
});

export const removeGuarantee = defineOperation({
  name: 'remove-guarantee',
  roles: ['planner'],
  input,
  perform({ id }, state) {
    const known = checkReferences(state, ['guarantees', id]);
    return known.ok ? record([draftRemove('guarantees', id)], { id }) : known;
  },
});

/** Blocks that were cut for a unit or filed under it: they keep naming it, whoever they were given to since. */
async function countBlocks(
  id: string,
  state: State,
  context: OperationContext,
): Promise<Result<number>> {
  const plan = state.blockPlan.get('blocks');
  if (plan === undefined) return ok(0);
  const shapes = await readJsonBlob<BlockShapes>(plan.blob, context.readBlob);
  if (!shapes.ok) return shapes;
  const named = shapes.value.blocks.filter(
    ({ unitId, stationId }) => unitId === id || stationId === id,
  );
  return ok(named.length);
}
