import type { BlockMeasure } from '../../clearance/evidence/freeze-evidence.ts';
import type { BlockFacts } from '../../clearance/states/block-facts.ts';
import type { GroundInput } from '../../coverage/inputs.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import { beijingDay } from '../../ledger/beijing-day.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { latestRound } from '../../tracks/latest-round.ts';
import type { OperationContext } from '../operation.ts';
import type { State } from '../rows.ts';
import { type FactsReader, readFacts, type WalkedBlock, walkedBlockOf } from './block-facts.ts';
import { groundToMeasure, measureBlocks } from './measure-block.ts';

/** Ground and round a clearing command works on. */
export interface RoundAtWork {
  readonly roundId: string;
  readonly day: string;
  readonly ground: GroundInput;
  readonly reader: FactsReader;
  readonly blockOf: (code: string) => Result<BlockShape>;
  readonly measure: (code: string) => Promise<Result<MeasuredBlock>>;
  /** Measures many at once; unknown blocks are left out. */
  readonly measureAll: (
    codes: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, MeasuredBlock>>>;
}

export interface MeasuredBlock {
  readonly block: BlockShape;
  readonly measure: BlockMeasure;
  readonly walked: WalkedBlock;
  readonly facts: BlockFacts;
}

/** Opens a round for clearing, the latest when none is named. Refuses an unknown round and a ledger without blocks. */
export async function openRoundAtWork(
  state: State,
  asked: string | undefined,
  context: Pick<OperationContext, 'readBlob' | 'nowMilliseconds'>,
): Promise<Result<RoundAtWork>> {
  const round = asked === undefined ? latestRound(state) : (state.rounds.get(asked) ?? null);
  if (round === null)
    return asked === undefined ? refuse('round-missing') : refuse('round-unknown', { id: asked });
  const readBlob = (sha256: string) => context.readBlob(sha256);
  const ground = await groundToMeasure(state, readBlob);
  if (!ground.ok) return ground;
  const day = beijingDay(context.nowMilliseconds);
  const reader = readFacts(state, round.id, day);
  const blocks = new Map(ground.value.blocks.blocks.map((block) => [block.code, block]));
  const blockOf = (code: string): Result<BlockShape> => {
    const block = blocks.get(code);
    return block === undefined ? refuse('block-unknown', { block: code }) : ok(block);
  };
  const measureAll: RoundAtWork['measureAll'] = async (codes) => {
    const shapes = codes.flatMap((code) => blocks.get(code) ?? []);
    const measured = await measureBlocks(shapes, round.id, ground.value, state, readBlob);
    if (!measured.ok) return measured;
    const all = shapes.map((block): [string, MeasuredBlock] => {
      const measure = measured.value.get(block.code)!;
      const walked = walkedBlockOf(measure);
      return [block.code, { block, measure, walked, facts: reader.factsOf(block, walked) }];
    });
    return ok(new Map(all));
  };
  return ok({
    roundId: round.id,
    day,
    ground: ground.value,
    reader,
    blockOf,
    measureAll,
    async measure(code) {
      const block = blockOf(code);
      if (!block.ok) return block;
      const measured = await measureAll([code]);
      return measured.ok ? ok(measured.value.get(code)!) : measured;
    },
  });
}
