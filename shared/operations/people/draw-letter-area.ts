import type { AssetSource } from '../../coverage/assets/asset-places.ts';
import { createPlane } from '../../geometry/plane.ts';
import type { BlockShape, BlockShapes } from '../../grid/block-shape.ts';
import { letterDetailsOf } from '../../people/letter-details.ts';
import { outlineField } from '../../people/people-entries.ts';
import { blocksOutlined, blocksWithAssets, groundOfUnit } from '../../plan/letter-ground.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { readJsonBlob } from '../json-blob.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/**
 * The area of responsibility of a letter on its unit's ground, by a drawn outline or by the facilities of some layers. Both are
 * kept as given, with the blocks they come to: all the rest of the ledger reads those.
 */
export const drawLetterArea = defineOperation({
  name: 'draw-letter-area',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.describe('of the letter'),
    outline: outlineField
      .optional()
      .describe(
        '[longitude, latitude] corners of a drawn area, WGS84; blocks of the unit whose middle is inside',
      ),
    assetLayerIds: z
      .array(idField)
      .min(1)
      .max(100)
      .optional()
      .describe('in place of an outline: blocks of the unit with facilities of these layers'),
  }),
  async perform({ id, outline, assetLayerIds = [] }, state, context) {
    const known = checkReferences(state, ['letters', id]);
    if (!known.ok) return known;
    if ((outline === undefined) === (assetLayerIds.length === 0))
      return refuse('input-invalid', { path: 'outline' });
    const plan = state.blockPlan.get('blocks');
    const jurisdiction = state.jurisdiction.get('jurisdiction');
    if (plan === undefined || jurisdiction === undefined) return refuse('blocks-missing');
    const shapes = await readJsonBlob<BlockShapes>(plan.blob, (sha256) => context.readBlob(sha256));
    if (!shapes.ok) return shapes;
    const plane = createPlane(shapes.value.centralMeridian);
    const letter = state.letters.get(id)!;
    const ground = groundOfUnit(shapes.value.blocks, letter.holderUnitId, state);
    let found: readonly BlockShape[];
    if (outline !== undefined) found = blocksOutlined(ground, outline, plane);
    else {
      const sources: AssetSource[] = [];
      for (const layerId of assetLayerIds) {
        const layer = state.assetLayers.get(layerId);
        if (layer === undefined) return refuse('asset-layer-unknown', { id: layerId });
        const features = await readJsonBlob<GeoJSON.FeatureCollection>(layer.blob, (sha256) =>
          context.readBlob(sha256),
        );
        if (!features.ok) return features;
        sources.push({ layer: layerId, features: features.value });
      }
      found = blocksWithAssets(ground, sources, plane);
    }
    if (found.length === 0) return refuse('letter-area-empty', { number: letter.number });
    return record(
      [
        draftPut('letterDetails', {
          ...letterDetailsOf(state, id),
          blockCodes: found.map(({ code }) => code),
        }),
        draftPut('letterAreas', {
          id,
          outline: outline ?? null,
          assetLayerIds: outline === undefined ? [...new Set(assetLayerIds)] : null,
        }),
      ],
      { id, blocks: found.length },
    );
  },
});
