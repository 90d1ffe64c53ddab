import { type BlockArea, buildBlocks as cutBlocks } from '../../grid/build-blocks.ts';
import { type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { geoJsonField, idField } from '../input-fields.ts';
import { makeJsonBlob, readJsonBlob } from '../json-blob.ts';
import { defineOperation, type Performed, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { readOneLayer } from './read-geo-json.ts';

export const sizeField = z.number().positive();
export const sliverShareField = z.number().min(0).max(1).default(0.2);

/** Cuts the jurisdiction into blocks; each goes to the given area that holds most of it. Replaces the blocks before. */
export const buildBlocks = defineOperation({
  name: 'build-blocks',
  roles: ['planner'],
  input: z.strictObject({
    sizeMetres: sizeField,
    sliverShare: sliverShareField,
    areas: z
      .array(
        z.strictObject({
          stationId: idField.nullable().default(null),
          unitId: idField.nullable().default(null),
          polygon: geoJsonField,
        }),
      )
      .default([]),
  }),
  async perform(input, state, context) {
    const jurisdiction = state.jurisdiction.get('jurisdiction');
    if (jurisdiction === undefined) return refuse('jurisdiction-missing');
    const { centralMeridian } = jurisdiction;
    const areas: BlockArea[] = [];
    for (const { stationId, unitId, polygon } of input.areas) {
      const known = checkReferences(state, ['units', stationId, unitId]);
      if (!known.ok) return known;
      const read = readOneLayer(polygon, jurisdiction.name, centralMeridian);
      if (!read.ok) return read;
      areas.push({ stationId, unitId, polygon: read.value.polygons });
    }
    const boundary = await readJsonBlob<GeoJSON.MultiPolygon>(jurisdiction.blob, (sha256) =>
      context.readBlob(sha256),
    );
    if (!boundary.ok) return boundary;
    return draftBlocks({ ...input, boundary: boundary.value, centralMeridian, areas });
  },
});

/** Entry and blob of a fresh cut; answers `{ count }`. */
export function draftBlocks(cut: Parameters<typeof cutBlocks>[0]): Result<Performed> {
  const shapes = cutBlocks(cut);
  if (!shapes.ok) return shapes;
  const blob = makeJsonBlob(shapes.value);
  const count = shapes.value.blocks.length;
  const plan = { id: 'blocks', blob: blob.sha256, sizeMetres: cut.sizeMetres, count } as const;
  return record([draftPut('blockPlan', plan)], { count }, [blob]);
}
