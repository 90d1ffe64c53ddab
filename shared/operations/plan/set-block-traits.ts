import { traitsOf } from '../../plan/block-traits.ts';
import {
  accessAidSchema,
  difficultySchema,
  riskSchema,
  riskTagSchema,
} from '../../plan/plan-entries.ts';
import type { BlockTraits } from '../../plan/records.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { dayField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { blockCodesField, findBlocks } from './block-codes.ts';

const inputSchema = z.strictObject({
  blocks: blockCodesField,
  risk: riskSchema.optional(),
  tags: z.array(riskTagSchema).optional(),
  difficulty: difficultySchema.optional(),
  aids: z.array(accessAidSchema).optional(),
  blockedUntil: dayField.nullable().optional(),
  blockedReason: z.string().trim().max(500).optional(),
});

/** Says of many blocks at once how risky and how hard to reach they are, and until when closed. Fields left out keep their value. */
export const setBlockTraits = defineOperation({
  name: 'set-block-traits',
  roles: ['planner', 'duty-officer'],
  input: inputSchema,
  async perform(input, state, context) {
    const { blocks, ...change } = input;
    if (Object.values(change).every((value) => value === undefined))
      return refuse('nothing-to-change');
    const known = await findBlocks(blocks, state, context);
    if (!known.ok) return known;
    const changed = blocks.map((code) => changeTraits(traitsOf(code, state), change));
    const unexplained = changed.find(
      ({ blockedUntil, blockedReason }) => blockedUntil !== null && blockedReason === '',
    );
    if (unexplained !== undefined)
      return refuse('blocked-without-reason', { block: unexplained.id });
    return record(
      changed.map((traits) => draftPut('blockTraits', traits)),
      { blocks },
    );
  },
});

function changeTraits(
  before: BlockTraits,
  change: Omit<z.output<typeof inputSchema>, 'blocks'>,
): BlockTraits {
  const blockedUntil =
    change.blockedUntil === undefined ? before.blockedUntil : change.blockedUntil;
  return {
    id: before.id,
    risk: change.risk ?? before.risk,
    tags: [...new Set(change.tags ?? before.tags)],
    access: {
      difficulty: change.difficulty ?? before.access.difficulty,
      aids: [...new Set(change.aids ?? before.access.aids)],
    },
    blockedUntil,
    // A block that is open again has no reason to be closed.
    blockedReason: blockedUntil === null ? '' : (change.blockedReason ?? before.blockedReason),
  };
}
