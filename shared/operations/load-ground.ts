import type { GroundInput } from '../coverage/inputs.ts';
import type { BlockShapes } from '../grid/block-shape.ts';
import { ok, type Result } from '../problems/problem.ts';
import { readJsonBlob } from './json-blob.ts';
import type { State } from './rows.ts';

/**
 * Ground of the project as the engine needs it, read from the blobs the state names; null while there is no jurisdiction or
 * no blocks. Fails with the port's `blob-missing` or `blob-damaged`.
 */
export async function loadGround(
  state: State,
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): Promise<Result<GroundInput | null>> {
  const jurisdiction = state.jurisdiction.get('jurisdiction');
  const blockPlan = state.blockPlan.get('blocks');
  if (jurisdiction === undefined || blockPlan === undefined) return ok(null);
  const boundary = await readJsonBlob<GeoJSON.MultiPolygon>(jurisdiction.blob, readBlob);
  if (!boundary.ok) return boundary;
  const blocks = await readJsonBlob<BlockShapes>(blockPlan.blob, readBlob);
  if (!blocks.ok) return blocks;
  const excluded: GeoJSON.MultiPolygon[] = [];
  for (const layer of state.excludedGround.values()) {
    const geometry = await readJsonBlob<GeoJSON.MultiPolygon>(layer.blob, readBlob);
    if (!geometry.ok) return geometry;
    excluded.push(geometry.value);
  }
  return ok({
    centralMeridian: jurisdiction.centralMeridian,
    boundary: boundary.value,
    excluded,
    blocks: blocks.value,
  });
}
