import { assetLayerSchema, excludedGroundSchema } from '../../grid/grid-entries.ts';
import type { EntryDraft } from '../../ledger/entry.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { geoJsonField, nameField } from '../input-fields.ts';
import { makeJsonBlob } from '../json-blob.ts';
import type { Performed } from '../operation.ts';
import { readOneLayer } from './read-geo-json.ts';

export const excludedLayerFields = {
  name: nameField,
  category: excludedGroundSchema.shape.category.default('other'),
  geometry: geoJsonField,
};

export const assetLayerFields = {
  name: nameField,
  kind: assetLayerSchema.shape.kind.default('other'),
  geometry: geoJsonField,
};

const excludedLayer = z.strictObject(excludedLayerFields);
const assetLayer = z.strictObject(assetLayerFields);

interface LayerDraft {
  readonly entry: EntryDraft;
  readonly blob: Performed['blobs'][number];
}

/** Entry and blob of a layer of excluded ground. Refuses what is not polygons. */
export function draftExcludedGround(
  input: z.output<typeof excludedLayer>,
  id: string,
  centralMeridian: number,
): Result<LayerDraft> {
  const read = readOneLayer(input.geometry, input.name, centralMeridian);
  if (!read.ok) return read;
  if (read.value.geometry !== 'area') return refuse('excluded-not-area', { name: input.name });
  const blob = makeJsonBlob(read.value.polygons);
  const { areaSquareMetres } = read.value;
  const entry = draftPut('excludedGround', {
    id,
    name: input.name,
    category: input.category,
    blob: blob.sha256,
    areaSquareMetres,
  });
  return ok({ entry, blob });
}

/** Entry and blob of a layer of assets of one geometry. */
export function draftAssetLayer(
  input: z.output<typeof assetLayer>,
  id: string,
  centralMeridian: number,
): Result<LayerDraft> {
  const read = readOneLayer(input.geometry, input.name, centralMeridian);
  if (!read.ok) return read;
  const blob = makeJsonBlob(read.value.features);
  const { geometry, count } = read.value;
  const entry = draftPut('assetLayers', {
    id,
    name: input.name,
    kind: input.kind,
    geometry,
    blob: blob.sha256,
    count,
  });
  return ok({ entry, blob });
}
