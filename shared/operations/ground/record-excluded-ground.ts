import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { draftExcludedGround, excludedLayerFields } from './ground-layers.ts';

/** Adds a layer of ground that cannot be planted, or puts a new one in its place. */
export const recordExcludedGround = defineOperation({
  name: 'record-excluded-ground',
  roles: ['planner'],
  input: z.strictObject({ id: idField.optional(), ...excludedLayerFields }),
  perform(input, state, context) {
    const jurisdiction = state.jurisdiction.get('jurisdiction');
    if (jurisdiction === undefined) return refuse('jurisdiction-missing');
    const id = input.id ?? context.newId();
    const layer = draftExcludedGround(input, id, jurisdiction.centralMeridian);
    return layer.ok ? record([layer.value.entry], { id }, [layer.value.blob]) : layer;
  },
});
