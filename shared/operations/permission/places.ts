import type { BlockShapes } from '../../grid/block-shape.ts';
import { blockPlanSchema } from '../../grid/grid-entries.ts';
import type { Entry } from '../../ledger/entry.ts';
import { inOrder } from '../../ledger/entry-order.ts';
import { stationOf } from '../../people/station-of.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import { readJsonBlob } from '../json-blob.ts';
import type { OperationContext } from '../operation.ts';
import type { State } from '../rows.ts';

/** What tells whose a record is: the ledger's rows, and the blocks as they were cut. */
export interface Places {
  readonly state: State;
  /** Blocks by code; empty where they are not known, which makes every block nobody's. */
  readonly blocks: ReadonlyMap<string, BlockShapes['blocks'][number]>;
}

export const noBlocks: Places['blocks'] = new Map();

/** Blocks of the state's plan, read from its blob; none where the blob cannot be read. */
export async function readBlocks(
  state: State,
  readBlob: OperationContext['readBlob'],
): Promise<Places['blocks']> {
  const plan = state.blockPlan.get('blocks');
  if (plan === undefined) return noBlocks;
  const read = await readJsonBlob<BlockShapes>(plan.blob, readBlob);
  return read.ok ? new Map(read.value.blocks.map((block) => [block.code, block])) : noBlocks;
}

/** Blocks of the last plan among some entries; none where there is no plan, or its blob cannot be read. */
export async function readPlanBlocks(
  entries: readonly Entry[],
  readBlob: OperationContext['readBlob'],
): Promise<Places['blocks']> {
  // Only an officer limited to a station is judged by blocks, so that without accounts nothing is read.
  if (!entries.some(({ kind }) => kind === 'account-recorded')) return noBlocks;
  const last = inOrder(entries.filter(({ kind }) => kind === 'blocks-built')).at(-1);
  const plan = blockPlanSchema.safeParse(last?.payload.record);
  if (!plan.success) return noBlocks;
  const read = await readJsonBlob<BlockShapes>(plan.data.blob, readBlob);
  return read.ok ? new Map(read.value.blocks.map((block) => [block.code, block])) : noBlocks;
}

/** 派出所 of a unit, null when it belongs to none. */
export function stationOfUnit({ state }: Places, unitId: string | null): string | null {
  return stationOf(state.units, unitId);
}

/** 派出所 of a team by the unit it belongs to. */
export function stationOfTeam(places: Places, teamId: string | null): string | null {
  return stationOfUnit(places, places.state.teams.get(teamId ?? '')?.unitId ?? null);
}

/** 派出所 that answers for a block. */
export function stationOfBlock({ state, blocks }: Places, code: string): string | null {
  const block = blocks.get(code);
  return block === undefined ? null : ownerOf(block, state).stationId;
}
