import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { assetLayerFields, draftAssetLayer } from './ground-layers.ts';

/** Adds a layer of assets (wells, pipelines, lease roads …), or puts a new one in its place. */
export const recordAssetLayer = defineOperation({
  name: 'record-asset-layer',
  roles: ['planner'],
  input: z.strictObject({ id: idField.optional(), ...assetLayerFields }),
  perform(input, state, context) {
    const jurisdiction = state.jurisdiction.get('jurisdiction');
    if (jurisdiction === undefined) return refuse('jurisdiction-missing');
    const id = input.id ?? context.newId();
    const layer = draftAssetLayer(input, id, jurisdiction.centralMeridian);
    return layer.ok ? record([layer.value.entry], { id }, [layer.value.blob]) : layer;
  },
});
