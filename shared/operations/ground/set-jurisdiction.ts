import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import { geoJsonField, nameField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { readJurisdiction } from './read-geo-json.ts';

/** Puts another boundary in the place of the jurisdiction's. Blocks cut from the old one go; cut them anew. */
export const setJurisdiction = defineOperation({
  name: 'set-jurisdiction',
  roles: ['planner'],
  input: z.strictObject({ name: nameField.optional(), boundary: geoJsonField }),
  perform(input, state) {
    const name =
      input.name ??
      state.jurisdiction.get('jurisdiction')?.name ??
      state.ledger.get('ledger')?.name;
    if (name === undefined) return refuse('name-empty', { path: 'name' });
    const read = readJurisdiction(input.boundary, name);
    if (!read.ok) return read;
    const { jurisdiction, blob, areas, problems } = read.value;
    const blocksGone = state.blockPlan.has('blocks');
    return record(
      [
        draftPut('jurisdiction', jurisdiction),
        ...(blocksGone ? [draftRemove('blockPlan', 'blocks')] : []),
      ],
      {
        areaSquareMetres: jurisdiction.areaSquareMetres,
        areas: areas.map((area) => area.name),
        blocksGone,
        problems,
      },
      [blob],
    );
  },
});
