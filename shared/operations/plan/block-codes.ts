import type { BlockShape, BlockShapes } from '../../grid/block-shape.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { readJsonBlob } from '../json-blob.ts';
import type { OperationContext } from '../operation.ts';
import type { State } from '../rows.ts';

/** Codes of blocks, each once, in the order they first came. */
export const blockCodesField = z
  .array(z.string().min(1).max(200))
  .min(1)
  .max(100_000)
  .transform((codes) => [...new Set(codes)]);

/** The project's blocks of the given codes, in that order. Refuses `blocks-missing`, and `block-unknown` with the first stranger. */
export async function findBlocks(
  codes: readonly string[],
  state: State,
  context: Pick<OperationContext, 'readBlob'>,
): Promise<Result<readonly BlockShape[]>> {
  const plan = state.blockPlan.get('blocks');
  if (plan === undefined) return refuse('blocks-missing');
  const shapes = await readJsonBlob<BlockShapes>(plan.blob, (sha256) => context.readBlob(sha256));
  if (!shapes.ok) return shapes;
  const byCode = new Map(shapes.value.blocks.map((block) => [block.code, block]));
  const found: BlockShape[] = [];
  for (const code of codes) {
    const block = byCode.get(code);
    if (block === undefined) return refuse('block-unknown', { block: code });
    found.push(block);
  }
  return ok(found);
}
